import { block, htmlBlock } from './block.ts';

/** A comment that means something between blocks: where the teaser or a page ends. A block without content is one already. */
export function commentBlock(comment: string): string {
  if (/^<!--\s*wp:/.test(comment)) return comment;
  const more = /^<!--\s*more(?:\s+([^]*?))?\s*-->$/.exec(comment);
  if (more) return block('more', comment, { customText: more[1] || undefined });
  return /^<!--\s*nextpage\s*-->$/.test(comment) ? block('nextpage', '<!--nextpage-->') : htmlBlock(comment);
}
