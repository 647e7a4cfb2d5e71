// The adapters take the real editors' types, in a strict project.
import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));
const folder = join(here, '../../../build/adapters/types');

const USE = {
  'prosemirror.ts': `
    import { closeHistory } from 'prosemirror-history';
    import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
    import { Decoration, DecorationSet } from 'prosemirror-view';
    import { schema } from 'prosemirror-schema-basic';
    import { createGuard } from 'composer-guard';
    import { guardPlugin } from 'composer-guard/prosemirror';
    const pm = { Plugin, TextSelection, Decoration, DecorationSet, closeHistory };
    const plugin: Plugin = guardPlugin(pm, createGuard(), {
      onField: (field) => field.check(),
    });
    EditorState.create({ schema, plugins: [plugin] });
    // @ts-expect-error There is no such surface.
    guardPlugin(pm, createGuard(), { context: { surface: 'letter' } });
    // @ts-expect-error The decorations are missing.
    guardPlugin({ Plugin, TextSelection }, createGuard());`,
  'codemirror.ts': `
    import { Decoration, EditorView, ViewPlugin } from '@codemirror/view';
    import { createGuard } from 'composer-guard';
    import { guardExtension } from 'composer-guard/codemirror';
    const extension = guardExtension({ Decoration, ViewPlugin }, createGuard());
    new EditorView({ extensions: [extension] });
    // @ts-expect-error The plugin is missing.
    guardExtension({ Decoration }, createGuard());`,
  'lexical.ts': `
    import * as lexical from 'lexical';
    import { createGuard, type Field } from 'composer-guard';
    import { guardLexical } from 'composer-guard/lexical';
    const editor = lexical.createEditor();
    const field: Field = guardLexical(lexical, editor, createGuard());
    // @ts-expect-error No editor.
    guardLexical(lexical, document.body, createGuard());
    field.dispose();`,
  'quill.ts': `
    import Quill from 'quill';
    import { createGuard } from 'composer-guard';
    import { guardQuill } from 'composer-guard/quill';
    guardQuill(new Quill('#editor'), createGuard(), { wait: 100 }).dispose();
    // @ts-expect-error No editor.
    guardQuill('#editor', createGuard());`,
  'slate.ts': `
    import { Transforms, createEditor } from 'slate';
    import { ReactEditor, withReact } from 'slate-react';
    import { createGuard } from 'composer-guard';
    import { guardSlate } from 'composer-guard/slate';
    const editor = withReact(createEditor());
    guardSlate({ Transforms, ReactEditor }, editor, createGuard()).dispose();
    // @ts-expect-error The functions of slate-react are missing.
    guardSlate({ Transforms }, editor, createGuard());`,
  'react.tsx': `
    import { createGuard } from 'composer-guard';
    import { ComposerGuard, useComposerGuard } from 'composer-guard/react';
    const guard = createGuard();
    export function Plain() {
      const { ref, field, state } = useComposerGuard(guard, { wait: 100 });
      return <textarea ref={ref} onBlur={() => field?.check()}
        aria-invalid={state.severity === 'warning'} />;
    }
    export const wrapped = <ComposerGuard guard={guard} list><textarea /></ComposerGuard>;
    // @ts-expect-error The engine is missing.
    export const without = <ComposerGuard list><textarea /></ComposerGuard>;`,
  'vue.ts': `
    import { computed, ref, useTemplateRef } from 'vue';
    import { createGuard, type Context } from 'composer-guard';
    import { useComposerGuard } from 'composer-guard/vue';
    const draft = useTemplateRef<HTMLTextAreaElement>('draft');
    const context = ref<Context>({ surface: 'message' });
    const { state, field } = useComposerGuard(draft, createGuard(), { context });
    export const found = computed(() => state.value.findings.length);
    field.value?.dispose();
    useComposerGuard(() => document.querySelector('textarea'), createGuard(), {
      context: () => ({ plan: 'basic' as const }),
    });
    // @ts-expect-error A number is no element.
    useComposerGuard(1, createGuard());`,
  'svelte.ts': `
    import type { Action } from 'svelte/action';
    import { composerGuard, type ComposerGuardParameter } from 'composer-guard/svelte';
    export const action: Action<HTMLElement, ComposerGuardParameter> = composerGuard;`,
  'element.ts': `
    import { createGuard, type FieldState } from 'composer-guard';
    import { defineComposerGuard, type ComposerGuardElement } from 'composer-guard/element';
    defineComposerGuard({ name: 'my-guard', guard: () => createGuard() });
    const element = document.querySelector<ComposerGuardElement>('my-guard')!;
    element.context = { previous: ['Hello'] };
    element.addEventListener('my-guard-state', (event) => {
      const state = (event as CustomEvent<FieldState>).detail;
      console.log(state.severity, element.field?.draft);
    });
    // @ts-expect-error The field is the element's own.
    element.field = null;`,
};

test('the adapters fit the types of what they adapt', () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'), 'dir');
  writeFileSync(join(folder, 'package.json'), '{ "private": true, "type": "module" }');
  for (const [name, code] of Object.entries(USE)) writeFileSync(join(folder, name), code);
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({
    compilerOptions: {
      noEmit: true, strict: true, target: 'ES2022', module: 'ESNext',
      moduleResolution: 'Bundler', jsx: 'react-jsx', types: [],
      lib: ['ES2022', 'DOM', 'DOM.Iterable'],
      // The editors' own declarations are theirs to mend.
      skipLibCheck: true,
      // The package is a link here: its react is the page's, as in a project.
      preserveSymlinks: true,
    },
    include: ['*'],
  }));
  try {
    execFileSync(process.execPath,
      [join(here, 'node_modules/typescript/bin/tsc'), '-p', folder],
      { encoding: 'utf8', stdio: 'pipe' });
  } catch ({ stdout }) {
    throw new Error(stdout);
  }
});
