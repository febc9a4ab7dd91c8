import type { Element } from 'hast';
import { isElement, parseFragment, shownChildren } from '#lib/html/tree.ts';
import { htmlBlock } from './block.ts';
import { codeBlock, headingBlock, paragraphBlock, ruleBlock } from './text-blocks.ts';
import { embedBlock } from './embed-block.ts';
import { listBlock } from './list-block.ts';
import { galleryBlock, imageBlock } from './picture-blocks.ts';
import { pullQuoteBlock, quoteBlock } from './quote-blocks.ts';
import { resultBlock } from './result-block.ts';
import { tableBlock } from './table-block.ts';

/** What an element becomes; null where the block of its name could not hold all that it says. */
type Writer = (node: Element, siteUrl: string) => string | null;

const WRITERS: readonly Writer[] = [
  resultBlock, galleryBlock, imageBlock, embedBlock, paragraphBlock, headingBlock,
  (node, siteUrl) => quoteBlock(node, (child) => writeElement(child, siteUrl)),
  pullQuoteBlock, listBlock, tableBlock, codeBlock, ruleBlock,
];

/** A top-level element, as its source is, as a block. */
export function elementBlock(source: string, siteUrl: string): string {
  const [node, ...others] = shownChildren(parseFragment(source));
  return (others.length === 0 && isElement(node) && writeElement(node, siteUrl)) || htmlBlock(source);
}

function writeElement(node: Element, siteUrl: string): string | null {
  for (const write of WRITERS) {
    const written = write(node, siteUrl);
    if (written !== null) return written;
  }
  return null;
}
