import type { ReactNodeViewProps } from '@tiptap/react';
import { useSyncExternalStore } from 'react';
import { BlockFrame, CaptionField } from './BlockFrame.tsx';
import { useTools } from './tools.ts';
import { UploadState } from './UploadState.tsx';

/** A picture with what is asked for: a description for those who do not see it, a caption, a credit. */
export function PictureView({ node, selected, updateAttributes, deleteNode, editor }: ReactNodeViewProps) {
  const { uploads } = useTools();
  const { src, alt, credit, upload } = readAttributes(node.attrs);
  const sent = useSyncExternalStore(uploads.subscribe, () => uploads.get(upload), () => undefined);
  const shown = src || sent?.preview;
  return (
    <BlockFrame name="Picture" selected={selected} className="picture-block">
      <div contentEditable={false} data-drag-handle>
        {shown ? <img src={shown} alt={alt} /> : <p className="block-empty">{upload ? 'The picture is on its way.' : 'No picture'}</p>}
        {src === '' && <UploadState id={upload} upload={sent} remove={deleteNode} />}
        <div className="picture-fields">
          <label>
            <span>Description for those who cannot see it{alt === '' && <em> (missing)</em>}</span>
            <input className="input" value={alt} disabled={!editor.isEditable} placeholder="What the picture shows" onChange={(event) => updateAttributes({ alt: event.target.value })} />
          </label>
          <label>
            <span>Credit</span>
            <input className="input" value={credit} disabled={!editor.isEditable} placeholder="Photo: who made it" onChange={(event) => updateAttributes({ credit: event.target.value })} />
          </label>
        </div>
      </div>
      <CaptionField />
    </BlockFrame>
  );
}

function readAttributes(attributes: Record<string, unknown>) {
  const text = (name: string) => (typeof attributes[name] === 'string' ? attributes[name] : '');
  return { src: text('src'), alt: text('alt'), credit: text('credit'), upload: text('upload') };
}
