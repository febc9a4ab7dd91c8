import { EditorState, TextSelection } from '@tiptap/pm/state';
import { describe, expect, it } from 'vitest';
import { openBody, writeBody } from './body.ts';
import { footnoteOrder, insertFootnote, leaveFootnote } from './footnotes.ts';
import { bodySchema } from './schema.ts';

const mark = (id: string, number: number) => `<sup><a href="#note-${id}" id="note-${id}-mark">${number}</a></sup>`;
const note = (id: string, words: string) => `<li id="note-${id}">${words} <a href="#note-${id}-mark" title="Back to the text">↩</a></li>`;
const TWO = `<p>One${mark('a', 1)}</p>\n<p>Two${mark('b', 2)}</p>\n<section class="footnotes"><ol>${note('a', 'First')}${note('b', 'Second')}</ol></section>`;

function stateAt(source: string, at: number): EditorState {
  const doc = openBody(source, bodySchema);
  return EditorState.create({ doc, selection: TextSelection.create(doc, at), plugins: [footnoteOrder()] });
}

function after(state: EditorState, command: ReturnType<typeof insertFootnote>): EditorState {
  let next = state;
  command(state, (tr) => (next = state.apply(tr)));
  return next;
}

describe('a footnote', () => {
  it('is put in where the cursor is, and its note among the notes, where the cursor goes', () => {
    const state = after(stateAt('<p>Words</p>', 6), insertFootnote('note-a'));
    expect(state.selection.$from.parent.type.name).toBe('footnote');
    expect(writeBody(state.apply(state.tr.insertText('A source')).doc)).toBe(`<p>Words${mark('a', 1)}</p>\n\n<section class="footnotes"><ol>${note('a', 'A source')}</ol></section>`);
  });

  it('between two others makes the second the third', () => {
    const state = after(stateAt(TWO, 5), insertFootnote('note-c'));
    const body = writeBody(state.apply(state.tr.insertText('Between')).doc);
    expect(body).toContain(`<p>One${mark('a', 1)}${mark('c', 2)}</p>\n<p>Two${mark('b', 3)}</p>`);
    expect(body).toContain(note('a', 'First') + note('c', 'Between') + note('b', 'Second'));
  });

  it('goes with its mark, and the others are counted anew', () => {
    const state = stateAt(TWO, 1);
    expect(writeBody(state.apply(state.tr.delete(4, 5)).doc)).toBe(`<p>One</p>\n<p>Two${mark('b', 1)}</p>\n<section class="footnotes"><ol>${note('b', 'Second')}</ol></section>`);
  });

  it('follows its mark when that is moved', () => {
    const state = stateAt(TWO, 1);
    const [first, second, notes] = [state.doc.child(0), state.doc.child(1), state.doc.child(2)];
    const body = writeBody(state.apply(state.tr.replaceWith(0, state.doc.content.size, [second, first, notes])).doc);
    expect(body).toContain(note('b', 'Second') + note('a', 'First'));
  });

  it('that is pasted with a text in the midst of it goes to the others', () => {
    const state = stateAt(TWO, 1);
    const pasted = openBody(`<p>Three${mark('c', 1)}</p><section class="footnotes"><ol>${note('c', 'Third')}</ol></section>`, bodySchema);
    const body = writeBody(state.apply(state.tr.insert(0, pasted.content)).doc);
    expect(body.match(/<section/g)).toHaveLength(1);
    expect(body).toMatch(/<\/section>$/);
    expect(body).toContain(note('c', 'Third') + note('a', 'First') + note('b', 'Second'));
  });

  it('leads back to its mark', () => {
    const state = stateAt(TWO, TWO.length > 0 ? openBody(TWO, bodySchema).content.size - 3 : 0);
    expect(after(state, leaveFootnote).selection.from).toBe(11);
  });

  it('does not go inside code or another note', () => {
    expect(insertFootnote('note-x')(stateAt('<pre>code</pre>', 2))).toBe(false);
  });
});
