import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import { insertBlock } from '#features/editor/block-commands.ts';
import type { UploadedMedia, Uploads } from './uploads.ts';

/** A picture's block that fills itself when its file has arrived. */
export function pictureOfFile(editor: Editor, uploads: Uploads, file: File): Node {
  const id = crypto.randomUUID();
  uploads.begin(id, file, (media) => fill(editor, id, media));
  return editor.schema.node('picture', { upload: id, alt: '' });
}

/** Pictures that were dropped, pasted or chosen: at a place, or where the cursor is. */
export function putPictures(editor: Editor, uploads: Uploads, files: readonly File[], pos?: number): void {
  const pictures = files.map((file) => pictureOfFile(editor, uploads, file));
  if (pos === undefined) pictures.toReversed().forEach((picture) => insertBlock(picture)(editor.state, editor.view.dispatch));
  else editor.view.dispatch(editor.state.tr.insert(boundary(editor, pos), pictures));
}

/** A picture of the library as a block. */
export function pictureOfMedia(editor: Editor, media: UploadedMedia): Node {
  const caption = media.caption ? editor.schema.text(media.caption) : undefined;
  return editor.schema.node('picture', attributesOf(media), caption);
}

// The nearest place between two blocks.
function boundary(editor: Editor, pos: number): number {
  const $pos = editor.state.doc.resolve(pos);
  return $pos.depth === 0 ? pos : $pos.after(1);
}

function fill(editor: Editor, id: string, media: UploadedMedia): void {
  const { state } = editor;
  let found: { node: Node; pos: number } | undefined;
  state.doc.descendants((node, pos) => {
    if (node.attrs.upload === id) found = { node, pos };
  });
  if (!found) return;
  const { node, pos } = found;
  // What was written meanwhile is newer than what the file brings along.
  const written = { ...(node.attrs.alt && { alt: node.attrs.alt }), ...(node.attrs.credit && { credit: node.attrs.credit }) };
  const tr = state.tr.setNodeMarkup(pos, null, { ...node.attrs, ...attributesOf(media), ...written, upload: null });
  if (node.content.size === 0 && media.caption) tr.insert(pos + 1, state.schema.text(media.caption));
  editor.view.dispatch(tr.setMeta('addToHistory', false));
}

function attributesOf({ url, alt, credit, width, height }: UploadedMedia) {
  return { src: url, alt: alt ?? '', credit: credit ?? '', image: width && height ? { width, height } : null };
}
