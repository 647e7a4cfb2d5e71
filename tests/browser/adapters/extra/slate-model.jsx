// A Slate document with what Slate has beside plain lines: an inline element, a
// void in a line, nested blocks and formatted text.
import { useEffect, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { Transforms, createEditor } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { createGuard } from 'composer-guard';
import { guardSlate } from 'composer-guard/slate';

const guard = createGuard();
const text = (words, more) => ({ text: words, ...more });
const document_ = [
  { type: 'paragraph', children: [text('')] },
  {
    type: 'quote',
    children: [
      { type: 'paragraph', children: [text('plans (jane@'), text('example', { bold: true }), text('-mail.com) are done')] },
      { type: 'paragraph', children: [text('or see '), { type: 'link', children: [text('my page')] }, text(' (+44 20 7946 0958)')] },
    ],
  },
  { type: 'picture', children: [text('')] },
  { type: 'paragraph', children: [text('Hi '), { type: 'mention', children: [text('')] }, text(', papers (ann@other-mail.org) today')] },
];

function withKinds(editor) {
  const { isInline, isVoid } = editor;
  editor.isInline = (node) => ['link', 'mention'].includes(node.type) || isInline(node);
  editor.isVoid = (node) => ['mention', 'picture'].includes(node.type) || isVoid(node);
  return editor;
}

function Element({ attributes, children, element }) {
  if (element.type === 'mention') return <span {...attributes}>{children}<i contentEditable={false}>@Sam</i></span>;
  if (element.type === 'picture') return <div {...attributes}>{children}<b contentEditable={false}>[picture]</b></div>;
  if (element.type === 'link') return <a {...attributes} href="#">{children}</a>;
  const Tag = element.type === 'quote' ? 'blockquote' : 'p';
  return <Tag {...attributes}>{children}</Tag>;
}

const Leaf = ({ attributes, children, leaf }) =>
  <span {...attributes}>{leaf.bold ? <strong>{children}</strong> : children}</span>;

function Draft() {
  const [editor] = useState(() => withKinds(withHistory(withReact(createEditor()))));
  useEffect(() => {
    const before = editor.onChange;
    const field = guardSlate({ Transforms, ReactEditor }, editor, guard);
    Object.assign(globalThis.adapter, { editor, field, before });
    return () => field.dispose();
  }, [editor]);
  return (
    <Slate editor={editor} initialValue={document_}>
      <Editable aria-label="Draft" renderElement={Element} renderLeaf={Leaf} />
    </Slate>
  );
}

globalThis.adapter = { text: () => JSON.stringify(globalThis.adapter.editor.children) };
createRoot(document.querySelector('#app')).render(<Draft />);
