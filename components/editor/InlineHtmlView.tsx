import { NodeViewWrapper, type ReactNodeViewProps } from '@tiptap/react';

/** Something among the words that is kept as it is written; a picture of the site's is shown. */
export function InlineHtmlView({ node, selected }: ReactNodeViewProps) {
  const html = String(node.attrs.html);
  const src = /^<img[^>]*\ssrc="(\/[^"]*)"/.exec(html)?.[1];
  return (
    <NodeViewWrapper as="span" className="inline-html" data-selected={selected || undefined} title={html}>
      {src ? <img src={src} alt="" /> : nameOf(html)}
    </NodeViewWrapper>
  );
}

function nameOf(html: string): string {
  return html.startsWith('<!--') ? 'comment' : /^<([\w-]+)/.exec(html)?.[1] ?? 'HTML';
}
