import type { ReactNodeViewProps } from '@tiptap/react';
import { useState } from 'react';
import { resultParts } from '#lib/html/results/parts.ts';
import { readResult, type ResultInput } from '#lib/html/results/schema.ts';
import { ResultDialog } from '#components/results/ResultDialog.tsx';
import { treeElement } from '#components/results/tree-element.ts';
import { BlockFrame } from './BlockFrame.tsx';

/** An election result as readers see it, and the way to change its figures. */
export function ResultView({ node, selected, updateAttributes, editor }: ReactNodeViewProps) {
  const [isOpen, setOpen] = useState(false);
  const result = readResult(String(node.attrs.data));
  const close = () => {
    setOpen(false);
    requestAnimationFrame(() => editor.commands.focus());
  };
  const save = (value: ResultInput) => {
    updateAttributes({ data: JSON.stringify(value) });
    close();
  };
  return (
    <BlockFrame name="Election result" selected={selected} className="result-block">
      <div contentEditable={false} data-drag-handle>
        <p className="block-name">
          Election result
          <button type="button" className="button-plain" disabled={!editor.isEditable} onClick={() => setOpen(true)}>Change the figures</button>
        </p>
        {result ? <figure className="result">{resultParts(result).map(treeElement)}</figure> : <p className="form-error">The figures cannot be read. They are kept as they are until you change them.</p>}
      </div>
      {isOpen && <ResultDialog value={result ?? null} onSave={save} onClose={close} />}
    </BlockFrame>
  );
}
