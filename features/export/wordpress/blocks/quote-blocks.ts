import type { Element, ElementContent } from 'hast';
import { classNames, element, isElement, shownChildren } from '#lib/html/tree.ts';
import { block } from './block.ts';
import { hasOnly, htmlOf, isInline } from './hast.ts';

/** A quotation, its paragraphs (or whatever `write` can write) as blocks of their own. */
export function quoteBlock(node: Element, write: (node: Element) => string | null): string | null {
  if (!isElement(node, 'blockquote') || !hasOnly(node, 'className') || isPulled(node)) return null;
  const { blocks, source } = partsOf(node);
  const inner = blocks.map(write);
  if (inner.includes(null) || source === null) return null;
  return block('quote', `<blockquote class="wp-block-quote">${inner.join('\n\n')}${source}</blockquote>`);
}

export function pullQuoteBlock(node: Element): string | null {
  if (!isElement(node, 'blockquote') || !hasOnly(node, 'className') || !isPulled(node)) return null;
  const { blocks, source } = partsOf(node);
  if (source === null || !blocks.every((child) => isElement(child, 'p') && hasOnly(child) && isInline(child.children))) return null;
  return block('pullquote', `<figure class="wp-block-pullquote"><blockquote>${htmlOf(blocks)}${source}</blockquote></figure>`);
}

const isPulled = (node: Element) => classNames(node).includes('pullquote');

/** What is quoted, in paragraphs, and who is quoted; null where that is no line of words. */
function partsOf(node: Element): { blocks: Element[]; source: string | null } {
  const parts = shownChildren(node);
  const last = parts.at(-1);
  const cite = isElement(last, 'cite') ? last : undefined;
  const source = cite === undefined ? '' : hasOnly(cite) && isInline(cite.children) ? htmlOf([cite]) : null;
  return { blocks: inParagraphs(cite === undefined ? node.children : node.children.slice(0, node.children.indexOf(cite))), source };
}

function inParagraphs(nodes: readonly ElementContent[]): Element[] {
  const blocks: Element[] = [];
  let words: ElementContent[] = [];
  const flush = () => {
    if (shownChildren({ type: 'root', children: words }).length > 0) blocks.push(element('p', {}, words));
    words = [];
  };
  for (const node of nodes) {
    if (isInline([node])) words.push(node);
    else if (node.type === 'element') {
      flush();
      blocks.push(node);
    }
  }
  flush();
  return blocks;
}
