import type { Finding } from '../../finding.ts';
import { autoParagraphs, isBlockMarkup } from '../paragraphs.ts';
import type { BodyContext } from './context.ts';

/** A text of WordPress as this site keeps it: HTML, not sanitised; and what the report says of it. */
export interface WordpressBody {
  source: string;
  findings: Finding[];
}

/** Makes the `source` of a post or page from what WordPress stored. Pure, linear in the text's length, and never throws. */
export function wordpressBody(content: string, _context: BodyContext): WordpressBody {
  return { source: isBlockMarkup(content) ? content : autoParagraphs(content), findings: [] };
}
