import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { insertBlock } from '#features/editor/block-commands.ts';
import { cleanPaste } from '#features/editor/paste/clean.ts';
import { embedAttributes } from '#features/editor/embed-address.ts';
import { putPictures, sendPastedPictures } from './put-pictures.ts';
import type { Uploads } from './uploads.ts';

/** What happens with things that come from outside: text is cleaned, pictures are sent, a video's link becomes the video. */
export function incomingExtension(uploads: Uploads): Extension {
  return Extension.create({
    name: 'incoming',
    priority: 1100, // before the link's own way with a pasted address
    onTransaction({ editor, transaction }) {
      if (transaction.getMeta('paste')) sendPastedPictures(editor, uploads);
    },
    addProseMirrorPlugins() {
      const { editor } = this;
      const plugin = new Plugin({
        props: {
          transformPastedHTML: (html) => cleanPaste(html),
          handlePaste(view, event) {
            const data = event.clipboardData;
            const pictures = picturesIn(data?.files);
            // Word and spreadsheets put a picture of the text beside the text.
            if (pictures.length === 0 || data?.types.includes('text/html')) {
              const text = data?.getData('text/plain').trim() ?? '';
              return pasteVideo(view, text) || pasteLink(view, text);
            }
            putPictures(editor, uploads, pictures);
            return true;
          },
          handleDrop(view, event, _slice, moved) {
            const pictures = picturesIn(event.dataTransfer?.files);
            if (moved || pictures.length === 0) return false;
            event.preventDefault();
            putPictures(editor, uploads, pictures, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos);
            return true;
          },
        },
      });
      return [plugin];
    },
  });
}

function pasteVideo(view: EditorView, text: string): boolean {
  const { $from, empty } = view.state.selection;
  const attributes = embedAttributes(text);
  const isAlone = empty && $from.depth === 1 && $from.parent.type.name === 'paragraph' && $from.parent.content.size === 0;
  if (!attributes || !isAlone) return false;
  return insertBlock(view.state.schema.node('embed', attributes))(view.state, view.dispatch);
}

/** An address becomes a link; over words that are chosen it is TipTap's to link them. What is typed on is not of the link. */
function pasteLink(view: EditorView, text: string): boolean {
  const { empty, $from } = view.state.selection;
  if (!empty || !/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text) || $from.parent.type.spec.code) return false;
  const { schema, tr } = view.state;
  const link = schema.text(text, [schema.mark('link', { href: text })]);
  view.dispatch(tr.replaceSelectionWith(link, false).setStoredMarks([]).scrollIntoView());
  return true;
}

function picturesIn(files: FileList | undefined): File[] {
  return [...(files ?? [])].filter((file) => file.type.startsWith('image/'));
}
