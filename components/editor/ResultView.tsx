import type { ReactNodeViewProps } from '@tiptap/react';
import { BlockFrame } from './BlockFrame.tsx';

/** An election result, as data; readers see the table and the chart. */
export function ResultView({ node, selected }: ReactNodeViewProps) {
  return (
    <BlockFrame name="Election result" selected={selected} className="result-block">
      <p className="block-name" contentEditable={false}>Election result</p>
      <pre className="html-source" contentEditable={false}>{String(node.attrs.data)}</pre>
    </BlockFrame>
  );
}
