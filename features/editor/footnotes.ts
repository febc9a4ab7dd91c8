import { Extension } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { type Command, type EditorState, Plugin, TextSelection, type Transaction } from '@tiptap/pm/state';
import { text } from './attributes.ts';

/** Puts a footnote's mark where the cursor is and its note, still empty, among the notes; the cursor goes there. */
export function insertFootnote(id: string): Command {
  return (state, dispatch) => {
    const { $to } = state.selection;
    if (!$to.parent.isTextblock || $to.parent.type.name === 'codeBlock' || $to.parent.type.name === 'footnote') return false;
    if (!dispatch) return true;
    const { schema } = state;
    const tr = state.tr.insert($to.pos, schema.node('footnoteMark', { id, number: 1 }));
    arrange(tr, new Set());
    const place = noteStart(tr.doc, id);
    if (place !== undefined) tr.setSelection(TextSelection.create(tr.doc, place));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Goes from a note to its mark. */
export const leaveFootnote: Command = (state, dispatch) => {
  const { $from } = state.selection;
  if ($from.parent.type.name !== 'footnote') return false;
  const id = text($from.parent, 'id');
  let place: number | undefined;
  state.doc.descendants((node, pos) => {
    if (node.type.name === 'footnoteMark' && text(node, 'id') === id) place ??= pos + 1;
  });
  if (place === undefined) return false;
  dispatch?.(state.tr.setSelection(TextSelection.create(state.doc, place)).scrollIntoView());
  return true;
};

/** Keeps the notes in the order of their marks, and the marks counted; a note goes with its mark, and comes back with it. */
export const FootnoteOrder = Extension.create({
  name: 'footnoteOrder',
  addKeyboardShortcuts() {
    return { Enter: () => leaveFootnote(this.editor.state, this.editor.view.dispatch) };
  },
  addProseMirrorPlugins: () => [footnoteOrder()],
});

export function footnoteOrder(): Plugin {
  return new Plugin({
    appendTransaction: (transactions, before, state) => (transactions.some(({ docChanged }) => docChanged) ? rearranged(before, state) : null),
  });
}

function rearranged(before: EditorState, state: EditorState): Transaction | null {
  const { tr } = state;
  arrange(tr, new Set(marksOf(before.doc).map(({ id }) => id)));
  return tr.docChanged ? tr : null;
}

/** `had`: the marks that there were before; only their notes may go. */
function arrange(tr: Transaction, had: ReadonlySet<string>): void {
  const marks = marksOf(tr.doc);
  const order = [...new Set(marks.map(({ id }) => id))];
  marks.forEach(({ id, number, pos }) => {
    const counted = order.indexOf(id) + 1;
    if (number !== counted) tr.setNodeAttribute(pos, 'number', counted);
  });

  const places = notesPlaces(tr.doc);
  const notes = places.flatMap(({ node }) => node.children);
  const { schema } = tr.doc.type;
  const known = new Map(notes.map((note) => [text(note, 'id'), note]));
  const kept = notes.filter((note) => !order.includes(text(note, 'id')) && !had.has(text(note, 'id')));
  const wanted = [...order.map((id) => known.get(id) ?? schema.node('footnote', { id })), ...kept];
  const [place, ...others] = places;
  // Notes that were pasted with a text come in the midst of it.
  const isAstray = others.length > 0 || (place !== undefined && place.node.attrs.origin === null && place.node !== tr.doc.lastChild);
  if (!isAstray && wanted.length === notes.length && wanted.every((note, index) => note === notes[index])) return;
  if (place && !isAstray && wanted.length > 0) tr.replaceWith(place.pos + 1, place.pos + 1 + place.node.content.size, wanted);
  else {
    for (const { node, pos } of places.toReversed()) tr.delete(pos, pos + node.nodeSize);
    if (wanted.length > 0) tr.insert(tr.doc.content.size, schema.node('footnotes', null, wanted));
  }
}

function marksOf(doc: Node): { id: string; number: unknown; pos: number }[] {
  const marks: { id: string; number: unknown; pos: number }[] = [];
  doc.descendants((node, pos) => {
    if (node.type.name === 'footnoteMark') marks.push({ id: text(node, 'id'), number: node.attrs.number, pos });
  });
  return marks;
}

function notesPlaces(doc: Node): { node: Node; pos: number }[] {
  const places: { node: Node; pos: number }[] = [];
  doc.forEach((node, pos) => {
    if (node.type.name === 'footnotes') places.push({ node, pos });
  });
  return places;
}

function noteStart(doc: Node, id: string): number | undefined {
  const place = notesPlaces(doc).at(-1);
  let start: number | undefined;
  place?.node.forEach((note, offset) => {
    if (text(note, 'id') === id) start = place.pos + 1 + offset + 1;
  });
  return start;
}
