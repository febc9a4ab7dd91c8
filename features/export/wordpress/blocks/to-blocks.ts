import { slicesOf, type Slice } from '#features/editor/slices.ts';
import { parseFragment, shownChildren } from '#lib/html/tree.ts';
import { absoluteMedia } from './absolute-media.ts';
import { htmlBlock } from './block.ts';
import { commentBlock } from './comment-block.ts';
import { elementBlock } from './element-block.ts';

/**
 * A body as WordPress's editor keeps one: each top-level piece as the block that it is there, so that nothing puts paragraphs
 * and line breaks of its own into it; what no block can hold is a block of HTML. What stands in blocks already stays as it is.
 * Media of this site get whole addresses: WordPress's importer knows them by those. Takes any text and never throws.
 */
export function toBlocks(source: string, siteUrl: string): string {
  const parts: string[] = [];
  let depth = 0;
  let within = '';
  for (const slice of slicesOf(source)) {
    const step = slice.kind === 'gap' ? depthOf(slice.source) : 0;
    if (depth > 0 || step > 0) within += slice.source;
    else if (slice.kind !== 'gap') parts.push(ownBlock(slice, siteUrl));
    depth = Math.max(0, depth + step);
    if (depth > 0 || within === '') continue;
    parts.push(within.trim());
    within = '';
  }
  if (within !== '') parts.push(within.trim());
  return absoluteMedia(parts.filter((part) => part !== '').join('\n\n'), siteUrl);
}

/** How much deeper one is in blocks after a comment. */
function depthOf(gap: string): number {
  if (/^<!--\s*\/wp:/.test(gap)) return -1;
  return /^<!--\s*wp:/.test(gap) ? 1 : 0;
}

function ownBlock({ kind, source }: Slice, siteUrl: string): string {
  if (kind === 'odd') return htmlBlock(source);
  if (source.startsWith('<!--')) return commentBlock(source);
  if (kind === 'run') return elementBlock(`<p>${source}</p>`, siteUrl);
  return shownChildren(parseFragment(source)).length === 0 ? '' : elementBlock(source, siteUrl);
}
