import type { Node } from '@tiptap/pm/model';
import type { Editor } from '@tiptap/react';
import type { LibraryItem } from '#features/media-library/item.ts';
import { insertBlock } from '#features/editor/block-commands.ts';
import { pictureAttributes } from './put-pictures.ts';

/** Puts in what was chosen in the media library: pictures one below the other or as a gallery, sound to be played, files to be fetched. */
export function putMedia(editor: Editor, media: readonly LibraryItem[], as: 'picture' | 'gallery' | 'file'): void {
  const blocks = media.map((item) => (item.kind === 'picture' ? pictureOf(editor, item) : fileOf(editor, item)));
  const put = as === 'gallery' ? [editor.schema.node('gallery', null, blocks)] : blocks.toReversed();
  for (const block of put) insertBlock(block)(editor.state, editor.view.dispatch);
}

function pictureOf({ schema }: Editor, item: LibraryItem): Node {
  return schema.node('picture', pictureAttributes(item), item.caption ? schema.text(item.caption) : undefined);
}

function fileOf({ schema }: Editor, { url, name, mime, bytes }: LibraryItem): Node {
  if (/^(audio|video)\//.test(mime)) return schema.node('embed', { address: url, title: name, form: 'media', element: mime.startsWith('audio/') ? 'audio' : 'video' });
  const kind = /\.(\w{1,5})$/.exec(name)?.[1]?.toUpperCase() ?? 'File';
  const link = schema.text(name, [schema.mark('link', { href: url })]);
  const facts = schema.text(`${kind}, ${sizeOf(bytes)}`, [schema.mark('element', { tag: 'small' })]);
  return schema.node('paragraph', { kept: { className: ['file'] } }, [link, schema.text(' '), facts]);
}

function sizeOf(bytes: number): string {
  const megabytes = bytes / 1024 / 1024;
  return megabytes >= 1 ? `${megabytes.toFixed(1)} MB` : `${Math.max(1, Math.round(bytes / 1024))} KB`;
}
