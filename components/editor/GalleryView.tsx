import { NodeViewContent, type ReactNodeViewProps } from '@tiptap/react';
import { useRef } from 'react';
import { BlockFrame } from './BlockFrame.tsx';
import { pictureOfFile } from './put-pictures.ts';
import { useTools } from './tools.ts';

/** Pictures side by side, and a way to add to them. */
export function GalleryView({ node, selected, editor, getPos }: ReactNodeViewProps) {
  const { uploads } = useTools();
  const field = useRef<HTMLInputElement>(null);
  const add = (files: FileList | null) => {
    const pos = getPos();
    if (!files || pos === undefined) return;
    const pictures = [...files].map((file) => pictureOfFile(editor, uploads, file));
    editor.view.dispatch(editor.state.tr.insert(pos + node.nodeSize - 1, pictures));
  };
  return (
    <BlockFrame name={`Gallery of ${node.childCount} pictures`} selected={selected} className="gallery-block">
      <p className="block-name" contentEditable={false}>
        Gallery
        <button type="button" className="button-plain" disabled={!editor.isEditable} onClick={() => field.current?.click()}>Add pictures</button>
        <input ref={field} type="file" accept="image/*" multiple hidden aria-label="Pictures to add" onChange={(event) => add(event.target.files)} />
      </p>
      <NodeViewContent className="gallery-pictures" />
    </BlockFrame>
  );
}
