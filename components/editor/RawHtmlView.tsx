import type { ReactNodeViewProps } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { BlockFrame } from './BlockFrame.tsx';
import { useTools } from './tools.ts';

/** HTML as it is written. Those who may write HTML edit it; for others it stays locked, and as it is. */
export function RawHtmlView({ node, selected, updateAttributes, editor }: ReactNodeViewProps) {
  const { mayWriteHtml } = useTools();
  const field = useRef<HTMLTextAreaElement>(null);
  const html = String(node.attrs.html);
  const isLocked = !mayWriteHtml || !editor.isEditable;
  useEffect(() => {
    // A block that was just put in is there to be written in.
    if (selected && html === '' && !isLocked) field.current?.focus();
  }, [selected, html, isLocked]);
  return (
    <BlockFrame name="HTML" selected={selected} className="html-block">
      <p className="block-name" contentEditable={false}>{isLocked ? 'HTML (an editor may change it)' : 'HTML'}</p>
      {isLocked ? (
        <pre className="html-source" contentEditable={false}>{html}</pre>
      ) : (
        <textarea
          ref={field}
          className="html-source"
          aria-label="HTML"
          spellCheck={false}
          value={html}
          onChange={(event) => updateAttributes({ html: event.target.value })}
          onKeyDown={(event) => event.key === 'Escape' && editor.commands.focus()}
        />
      )}
    </BlockFrame>
  );
}
