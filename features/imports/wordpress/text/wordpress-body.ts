import type { Finding } from '../../finding.ts';
import type { ExpectedWords } from '../../words.ts';
import { autoParagraphs, isBlockMarkup } from '../paragraphs.ts';
import { blockFootnotes } from './block-footnotes.ts';
import { filledBlocks } from './block-markup.ts';
import type { BodyContext } from './context.ts';
import { createFootnotes } from './footnotes.ts';
import { withoutBlocks } from './inserts.ts';
import { createRemarks } from './remarks.ts';
import { withReusableBlocks } from './reusable-blocks.ts';
import { expandShortcodes } from './shortcodes.ts';
import { texturize } from './texturize.ts';

/** A text of WordPress as this site keeps it: HTML, not sanitised; and what the report says of it. */
export interface WordpressBody {
  source: string;
  findings: Finding[];
  words: ExpectedWords;
}

/**
 * Makes the `source` of a post or page from what WordPress stored: shortcodes are what they showed, text in lines has its
 * paragraphs, blocks that were only marks are filled, and all of it has its typography, in the marks of the site's language.
 * What the block editor kept stays byte for byte but for that. Pure, linear in the text's length, and never throws.
 */
export function wordpressBody(content: string, context: BodyContext): WordpressBody {
  const remarks = createRemarks(context);
  const footnotes = createFootnotes();
  const isBlocks = isBlockMarkup(content);
  const written = content.includes('\r') ? content.replace(/\r\n?/g, '\n') : content;
  const whole = isBlocks ? withReusableBlocks(written, context, remarks) : written;
  const { pieces, shown } = expandShortcodes(whole, { context, remarks, footnotes, addresses: !isBlocks });
  const { text, restore } = withoutBlocks(pieces);
  const added = pieces.flatMap((piece) => (typeof piece === 'string' ? [] : [piece.block])).concat(footnotes.signs());
  if (!isBlocks) return { source: texturize(restore(autoParagraphs(text)), context.marks), findings: remarks.findings(), words: { shown, added: added.join('\n') } };

  const noted = blockFootnotes(text, context.footnotes);
  if (noted.missing) remarks.say('The file does not hold the texts of footnotes: their marks lead nowhere.');
  const filled = filledBlocks(noted.text, noted.list, remarks);
  return { source: texturize(restore(filled.html), context.marks), findings: remarks.findings(), words: { shown, added: [...added, filled.added].join('\n') } };
}
