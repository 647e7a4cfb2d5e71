// Lexical, by the package's adapter. Loaded apart from the page.
import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { registerRichText } from '@lexical/rich-text';
import { guardLexical } from 'composer-guard/lexical';
import * as lexical from 'lexical';
import type { Box } from './boxes.js';

const HISTORY_MS = 300;

export function lexicalBox(element: HTMLElement): Box {
  const editor = lexical.createEditor({
    namespace: 'job-post',
    onError: (error) => {
      throw error;
    },
  });
  editor.setRootElement(element);
  registerRichText(editor);
  registerHistory(editor, createEmptyHistoryState(), HISTORY_MS);
  const showPlaceholder = (): void => {
    element.classList.toggle('is-empty', element.textContent === '');
  };
  editor.registerUpdateListener(showPlaceholder);
  showPlaceholder();
  return {
    element,
    read: () => editor.read(() => lexical.$getRoot().getTextContent()),
    write(draft) {
      editor.update(() => {
        const root = lexical.$getRoot().clear();
        for (const line of draft.split('\n')) {
          const paragraph = lexical.$createParagraphNode();
          if (line !== '') paragraph.append(lexical.$createTextNode(line));
          root.append(paragraph);
        }
      }, { discrete: true });
    },
    guard(guard, options) {
      const field = guardLexical(lexical, editor, guard, options);
      return { field, dispose: () => field.dispose() };
    },
  };
}
