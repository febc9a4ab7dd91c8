import type { Command } from '@tiptap/pm/state';
import { NodeSelection, TextSelection } from '@tiptap/pm/state';
import type { EditorState } from '@tiptap/pm/state';
import type { Node } from '@tiptap/pm/model';

/** The block of the top level that the selection begins in. */
export function currentBlock({ selection }: EditorState): { node: Node; pos: number; index: number } | undefined {
  const { $from } = selection;
  if (selection instanceof NodeSelection && $from.depth === 0) return { node: selection.node, pos: selection.from, index: $from.index(0) };
  if ($from.depth === 0) return undefined;
  return { node: $from.node(1), pos: $from.before(1), index: $from.index(0) };
}

/** Moves the current block above or below its neighbour; the selection goes with it. */
export function moveBlock(by: -1 | 1): Command {
  return (state, dispatch) => {
    const block = currentBlock(state);
    const neighbour = block && state.doc.maybeChild(block.index + by);
    if (!block || !neighbour || neighbour.type.name === 'footnotes' || block.node.type.name === 'footnotes') return false;
    if (!dispatch) return true;
    const to = by < 0 ? block.pos - neighbour.nodeSize : block.pos + neighbour.nodeSize;
    const tr = state.tr.delete(block.pos, block.pos + block.node.nodeSize).insert(to, block.node);
    const shift = to - block.pos;
    const { anchor, head } = state.selection;
    const isNode = state.selection instanceof NodeSelection;
    tr.setSelection(isNode ? NodeSelection.create(tr.doc, to) : TextSelection.create(tr.doc, anchor + shift, head + shift));
    dispatch(tr.scrollIntoView());
    return true;
  };
}

/** Takes the current block away; the cursor goes to what comes after it. */
export const deleteBlock: Command = (state, dispatch) => {
  const block = currentBlock(state);
  if (!block) return false;
  if (!dispatch) return true;
  const tr = state.tr.delete(block.pos, block.pos + block.node.nodeSize);
  if (tr.doc.childCount === 0) tr.insert(0, state.schema.node('paragraph'));
  tr.setSelection(TextSelection.near(tr.doc.resolve(Math.min(block.pos, tr.doc.content.size))));
  dispatch(tr.scrollIntoView());
  return true;
};

/** Puts a block where the cursor is: in place of an empty paragraph, else below the current block. */
export function insertBlock(node: Node): Command {
  return (state, dispatch) => {
    const block = currentBlock(state);
    if (!dispatch) return true;
    const isEmpty = block?.node.type.name === 'paragraph' && block.node.content.size === 0;
    const from = block === undefined ? state.selection.from : isEmpty ? block.pos : block.pos + block.node.nodeSize;
    const tr = state.tr.replaceWith(from, isEmpty && block ? block.pos + block.node.nodeSize : from, node);
    const after = from + node.nodeSize;
    if (tr.doc.resolve(after).nodeAfter?.isTextblock !== true) tr.insert(after, state.schema.node('paragraph'));
    const inside = node.isAtom || node.isLeaf ? NodeSelection.create(tr.doc, from) : TextSelection.near(tr.doc.resolve(from + 1));
    dispatch(tr.setSelection(inside).scrollIntoView());
    return true;
  };
}
