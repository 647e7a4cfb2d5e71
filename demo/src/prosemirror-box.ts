// ProseMirror, by the package's adapter. Loaded apart from the page.
import { type Field } from 'composer-guard';
import { guardPlugin } from 'composer-guard/prosemirror';
import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { schema } from 'prosemirror-schema-basic';
import { EditorState, Plugin, TextSelection } from 'prosemirror-state';
import { Decoration, DecorationSet, EditorView } from 'prosemirror-view';
import 'prosemirror-view/style/prosemirror.css';
import type { Box } from './boxes.js';

const PLUGINS = [
  history(), keymap({ 'Mod-z': undo, 'Mod-y': redo }), keymap(baseKeymap),
];

export function proseMirrorBox(host: HTMLElement): Box {
  const { label, placeholder } = host.dataset;
  const view = new EditorView({ mount: host }, {
    attributes: {
      role: 'textbox', 'aria-multiline': 'true', 'aria-label': label ?? '',
      'data-placeholder': placeholder ?? '',
    },
    state: EditorState.create({ schema, plugins: PLUGINS }),
    dispatchTransaction(transaction) {
      view.updateState(view.state.apply(transaction));
      showPlaceholder();
    },
  });
  const showPlaceholder = (): void => {
    view.dom.classList.toggle('is-empty', view.state.doc.textContent === '');
  };
  showPlaceholder();
  const use = (plugins: readonly Plugin[]): void =>
    view.updateState(view.state.reconfigure({ plugins: [...PLUGINS, ...plugins] }));
  return {
    element: view.dom,
    read: () => view.state.doc.textBetween(0, view.state.doc.content.size, '\n'),
    write(draft) {
      const lines = draft.split('\n').map((line) =>
        schema.node('paragraph', null, line === '' ? [] : [schema.text(line)]));
      view.dispatch(view.state.tr.replaceWith(0, view.state.doc.content.size, lines));
    },
    guard(guard, options) {
      let made: Field | undefined;
      const pm = { Plugin, TextSelection, Decoration, DecorationSet };
      use([guardPlugin(pm, guard, {
        ...options, onField: (field) => (made = field),
      })]);
      if (!made) throw new Error('the plugin made no field');
      return { field: made, dispose: () => use([]) };
    },
  };
}
