import type { ReactNodeViewProps } from '@tiptap/react';
import { playerOf } from '#lib/html/video-address.ts';
import { BlockFrame, CaptionField } from './BlockFrame.tsx';

const HOSTS = { youtube: 'YouTube', vimeo: 'Vimeo' };

/** A video or recording as readers see it before they ask for it: nothing is loaded from elsewhere here either. */
export function EmbedView({ node, selected, updateAttributes, editor }: ReactNodeViewProps) {
  const address = String(node.attrs.address);
  const player = playerOf(address);
  const kind = node.attrs.element === 'audio' ? 'Recording' : 'Video';
  return (
    <BlockFrame name={kind} selected={selected} className="embed-block">
      <div contentEditable={false} data-drag-handle>
        <p className="embed-face">
          <strong>{String(node.attrs.title) || kind}</strong>
          <span>{player ? `${HOSTS[player.kind]}, loaded when a reader asks for it` : 'Played when a reader asks for it'}</span>
          <a href={player?.href ?? address} target="_blank" rel="noopener noreferrer">{player?.href ?? address}</a>
        </p>
        <label className="picture-fields">
          <span>Title</span>
          <input className="input" value={String(node.attrs.title)} disabled={!editor.isEditable} placeholder="What is to be seen" onChange={(event) => updateAttributes({ title: event.target.value })} />
        </label>
      </div>
      <CaptionField />
    </BlockFrame>
  );
}
