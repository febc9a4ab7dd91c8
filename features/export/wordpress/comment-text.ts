import type { ElementContent } from 'hast';
import { isElement, parseFragment, stringify } from '#lib/html/tree.ts';

/** What WordPress lets stand in anybody's comment; the rest of the markup it takes away. */
const KEPT = new Set(['a', 'abbr', 'b', 'cite', 'code', 'del', 'em', 'i', 'q', 's', 'strike', 'strong']);

/** A comment as it is typed in WordPress: blank lines between paragraphs, and no markup that it would take away. */
export function commentText(html: string): string {
  return blocks(parseFragment(html).children).replace(/\n{3,}/g, '\n\n').trim();
}

function blocks(nodes: readonly ElementContent[]): string {
  return nodes.map(written).join('');
}

function written(node: ElementContent): string {
  if (node.type === 'text') return stringify({ type: 'root', children: [{ ...node, value: node.value.replace(/\s+/g, ' ') }] });
  if (!isElement(node)) return '';
  switch (node.tagName) {
    case 'br':
      return '\n';
    case 'pre':
      return `\n\n<code>${stringify({ type: 'root', children: node.children.flatMap((child) => (isElement(child, 'code') ? child.children : [child])) }).trimEnd()}</code>\n\n`;
    case 'blockquote':
      return `\n\n<blockquote>${commentBlocks(node.children)}</blockquote>\n\n`;
    case 'ul':
    case 'ol':
      return `\n\n${listed(node.children, node.tagName === 'ol')}\n\n`;
    default:
      return KEPT.has(node.tagName) ? tagged(node) : `\n\n${blocks(node.children)}\n\n`;
  }
}

function commentBlocks(nodes: readonly ElementContent[]): string {
  return blocks(nodes).replace(/\n{3,}/g, '\n\n').trim();
}

function listed(nodes: readonly ElementContent[], ordered: boolean): string {
  const items = nodes.filter((node) => isElement(node, 'li'));
  return items.map((item, index) => `${ordered ? `${index + 1}.` : '-'} ${item.type === 'element' ? commentBlocks(item.children) : ''}`).join('\n');
}

function tagged(node: Extract<ElementContent, { type: 'element' }>): string {
  const [open = ''] = /^<[^>]*>/.exec(stringify({ type: 'root', children: [{ ...node, children: [] }] })) ?? [];
  return `${open}${blocks(node.children)}</${node.tagName}>`;
}
