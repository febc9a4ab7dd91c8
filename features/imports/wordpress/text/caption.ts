import { createMarkupSearch } from '../markup-search.ts';
import { htmlTag } from './html-tag.ts';
import { inLines } from './lines.ts';
import { type Piece, joined } from './pieces.ts';
import type { Shortcode } from './shortcode-frames.ts';

/** `[caption]`: a picture, perhaps linked, and its words behind it, or in an attribute as in the old days. */
export function caption({ named, inner }: Shortcode): Piece {
  const html = joined(inner).trim();
  const parts = parted(html);
  const words = inLines(parts.words) || (named.get('caption') ?? '');
  if (html === '' && words === '') return '';
  const align = /^align(?:left|right|center|none)$/.exec(named.get('align') ?? '')?.[0];
  const figcaption = words && htmlTag('figcaption', {}, words);
  return { block: htmlTag('figure', { id: named.get('id') || undefined, class: align ?? 'alignnone' }, parts.picture + figcaption) };
}

/** What is before the words: all up to the picture's end, and to the link's that holds it. Without a picture, everything. */
function parted(html: string): { picture: string; words: string } {
  const image = html.search(/<img\s/i);
  const end = image < 0 ? -1 : createMarkupSearch(html).endOfMarkup(image);
  if (end < 0) return { picture: html, words: '' };
  const linkEnd = /^\s*<\/a>/i.exec(html.slice(end))?.[0].length ?? 0;
  return { picture: withoutParagraphs(html.slice(0, end + linkEnd)), words: html.slice(end + linkEnd) };
}

function withoutParagraphs(html: string): string {
  return html.replace(/<\/?p(?:\s[^<>]*)?>/gi, '').trim();
}
