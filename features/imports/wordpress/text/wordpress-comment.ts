import { autoParagraphs } from '../paragraphs.ts';
import { clickable } from './clickable.ts';
import { ENGLISH, type Marks } from './marks.ts';
import { texturize } from './texturize.ts';

/** The `source` of a comment from what WordPress stored: paragraphs, links for its addresses, and typography. Not sanitised. */
export function wordpressComment(content: string, marks: Marks = ENGLISH): string {
  return texturize(clickable(autoParagraphs(content)), marks);
}
