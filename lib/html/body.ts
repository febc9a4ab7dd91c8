import { anchorBody } from './anchors.ts';
import { bodySchema } from './body-schema.ts';
import { bringHome, type Homes } from './bring-home.ts';
import { buildEmbedFigures } from './embed-figure.ts';
import { replaceEmbeds } from './embeds.ts';
import { removeEmptyBlocks, removeEmptyClasses } from './leftovers.ts';
import { finishLinks, normaliseAddresses } from './links.ts';
import { repairNesting } from './nesting.ts';
import { markPages } from './page-breaks.ts';
import { applyPictureFacts, finishPictures, type PictureFacts } from './pictures.ts';
import { keepLeadingNewlines } from './preformatted.ts';
import { buildResultFigures, replaceResults } from './results/figure.ts';
import { renameElements } from './rename.ts';
import { plainRendering, withinStack } from './stack.ts';
import { wrapTables } from './tables.ts';
import { countWords, textOfTree } from './text.ts';
import { type Fragment, parseFragment, sanitise, stringify } from './tree.ts';
import { fitWordPressBlocks } from './wordpress-blocks.ts';

export type { PictureFacts } from './pictures.ts';

export interface BodyOptions extends Partial<Homes> {
  /** The site's address, e.g. `https://example.org`: tells its own links and pictures from others'. */
  siteUrl: string;
  /** Facts by the picture's address as the source writes it, or by its path on the site. */
  pictures?: ReadonlyMap<string, PictureFacts>;
}

export interface RenderedBody {
  /** Safe to put into a page as it is. */
  html: string;
  /** The words alone, a line for each block: for excerpts, search and counting. */
  text: string;
  words: number;
}

// The page's own title is its h1.
const NAMES = new Map([
  ['h1', 'h2'],
  ['acronym', 'abbr'],
  ['strike', 's'],
  ['tt', 'code'],
  ['article', 'section'],
  ['center', 'div'],
]);

/**
 * Makes a post's body from what an editor or WordPress wrote: parsed by the HTML standard, sanitised, and fitted for
 * the page. Takes any text and never throws; a source nested too deep to be a document is kept as plain text.
 */
export function renderBody(source: string, options: BodyOptions): RenderedBody {
  return withinStack(
    () => rendered(source, options),
    () => withWords(plainRendering(source)),
  );
}

function rendered(source: string, { siteUrl, pictures = new Map(), formerly = [], moved = new Map() }: BodyOptions): RenderedBody {
  const written = parseFragment(source);
  markPages(written);
  fitWordPressBlocks(written);
  bringHome(written, siteUrl, { formerly, moved });
  renameElements(written, NAMES);
  applyPictureFacts(written, pictures, siteUrl);
  replaceResults(written);
  replaceEmbeds(written, siteUrl);
  normaliseAddresses(written, siteUrl);
  const tree = sanitise(written, bodySchema);
  fitForPage(tree, siteUrl);
  return withWords({ html: stringify(tree), text: textOfTree(tree) });
}

function fitForPage(tree: Fragment, siteUrl: string): void {
  repairNesting(tree);
  buildEmbedFigures(tree);
  buildResultFigures(tree);
  finishPictures(tree, siteUrl);
  anchorBody(tree);
  finishLinks(tree);
  removeEmptyBlocks(tree);
  removeEmptyClasses(tree);
  wrapTables(tree);
  keepLeadingNewlines(tree);
}

function withWords({ html, text }: { html: string; text: string }): RenderedBody {
  return { html, text, words: countWords(text) };
}
