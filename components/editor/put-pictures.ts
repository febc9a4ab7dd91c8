import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import type { LibraryItem } from '#features/media-library/item.ts';
import { insertBlock } from '#features/editor/block-commands.ts';
import type { Uploads } from './uploads.ts';

/** A picture's block that fills itself when its file has arrived. */
export function pictureOfFile(editor: Editor, uploads: Uploads, file: File): Node {
  return editor.schema.node('picture', { upload: beginUpload(editor, uploads, file), alt: '' });
}

/** Sends a file for a picture's block; answers with the name that the block knows it by. */
export function beginUpload(editor: Editor, uploads: Uploads, file: File): string {
  const id = crypto.randomUUID();
  uploads.begin(id, file, (media) => fill(editor, id, media));
  return id;
}

/** Pictures that were dropped or pasted: at a place, or where the cursor is. */
export function putPictures(editor: Editor, uploads: Uploads, files: readonly File[], pos?: number): void {
  const pictures = files.map((file) => pictureOfFile(editor, uploads, file));
  if (pos === undefined) pictures.toReversed().forEach((picture) => insertBlock(picture)(editor.state, editor.view.dispatch));
  else editor.view.dispatch(editor.state.tr.insert(boundary(editor, pos), pictures));
}

/** Pictures that came within a pasted text, as data, are sent like any other. */
export function sendPastedPictures(editor: Editor, uploads: Uploads): void {
  const { tr } = editor.state;
  editor.state.doc.descendants((node, pos) => {
    const file = node.type.name === 'picture' ? fileOf(String(node.attrs.src)) : undefined;
    if (file) tr.setNodeMarkup(pos, null, { ...node.attrs, src: '', upload: beginUpload(editor, uploads, file) });
  });
  if (tr.docChanged) editor.view.dispatch(tr.setMeta('addToHistory', false));
}

function fileOf(src: string): File | undefined {
  const [, type = '', data] = /^data:(image\/(?:png|jpeg|gif|webp|avif));base64,([\w+/=]+)$/.exec(src) ?? [];
  if (data === undefined) return undefined;
  return new File([Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))], `picture.${type.slice('image/'.length)}`, { type });
}

export function pictureAttributes({ url, alt, credit, width, height }: LibraryItem) {
  return { src: url, alt, credit, image: width && height ? { width, height } : null };
}

// The nearest place between two blocks.
function boundary(editor: Editor, pos: number): number {
  const $pos = editor.state.doc.resolve(pos);
  return $pos.depth === 0 ? pos : $pos.after(1);
}

function fill(editor: Editor, id: string, media: LibraryItem): void {
  if (editor.isDestroyed) return;
  const { state } = editor;
  let found: { node: Node; pos: number } | undefined;
  state.doc.descendants((node, pos) => {
    if (node.attrs.upload === id) found = { node, pos };
  });
  if (!found) return;
  const { node, pos } = found;
  // What was written meanwhile is newer than what the file brings along.
  const written = { ...(node.attrs.alt && { alt: node.attrs.alt }), ...(node.attrs.credit && { credit: node.attrs.credit }) };
  const tr = state.tr.setNodeMarkup(pos, null, { ...node.attrs, ...pictureAttributes(media), ...written, upload: null });
  if (node.content.size === 0 && media.caption) tr.insert(pos + 1, state.schema.text(media.caption));
  editor.view.dispatch(tr.setMeta('addToHistory', false));
}
