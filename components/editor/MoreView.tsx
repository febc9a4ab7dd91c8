import type { ReactNodeViewProps } from '@tiptap/react';
import { BlockFrame } from './BlockFrame.tsx';

/** Where the teaser ends. */
export function MoreView({ node, selected }: ReactNodeViewProps) {
  return (
    <BlockFrame name="Read more" selected={selected} className="more-block">
      <p contentEditable={false}>{String(node.attrs.words) || 'Read more'}</p>
    </BlockFrame>
  );
}
