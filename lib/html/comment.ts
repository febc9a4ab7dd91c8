import { commentSchema } from './comment-schema.ts';
import { removeEmptyBlocks } from './leftovers.ts';
import { repairNesting } from './nesting.ts';
import { keepLeadingNewlines } from './preformatted.ts';
import { renameElements } from './rename.ts';
import { plainRendering, withinStack } from './stack.ts';
import { textOfTree } from './text.ts';
import { attribute, type Fragment, parseFragment, replaceElements, sanitise, stringify, textNode } from './tree.ts';

export { plainTextToHtml } from './plain-text.ts';

export interface RenderedComment {
  /** Safe to put into a page as it is. */
  html: string;
  text: string;
}

// Unclosed elements of one part multiply with the paragraphs of another: 20 KB could become millions of elements.
// The busiest honest comments hold some dozens of tags.
const MOST_TAGS = 1000;

// A comment has no headings, sections or tables of its own, but the words of different ones stay apart.
const NAMES = new Map([
  ...['address', 'article', 'center', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'section', 'tr'].map((name) => [name, 'p'] as const),
  ['s', 'del'],
  ['strike', 'del'],
  ['tt', 'code'],
]);

/**
 * Makes a comment's HTML (already in paragraphs) safe under a narrow schema; every link gets
 * rel="ugc nofollow noopener". Takes any text and never throws; a tangle of tags is kept as plain text.
 */
export function renderComment(source: string): RenderedComment {
  if (source.split('<').length > MOST_TAGS) return plainRendering(source);
  return withinStack(
    () => rendered(source),
    () => plainRendering(source),
  );
}

function rendered(source: string): RenderedComment {
  const written = parseFragment(source);
  replacePictures(written);
  return safeComment(written);
}

/** The tree of a comment, however it was written, as what may be shown of it. Changes the tree. */
export function safeComment(written: Fragment): RenderedComment {
  renameElements(written, NAMES);
  checkLinks(written);
  const tree = sanitise(written, commentSchema);
  repairNesting(tree);
  finishLinks(tree);
  removeEmptyBlocks(tree);
  keepLeadingNewlines(tree);
  return { html: stringify(tree), text: textOfTree(tree) };
}

/** A picture (an emoticon, most often) becomes its description. */
function replacePictures(tree: Fragment): void {
  replaceElements(tree, (node) => {
    if (node.tagName !== 'img') return undefined;
    const description = attribute(node, 'alt');
    return description === undefined ? [] : [textNode(description)];
  });
}

function checkLinks(tree: Fragment): void {
  replaceElements(tree, (node) => {
    if (node.tagName === 'a') node.properties.href = linkTarget(attribute(node, 'href') ?? '');
    return undefined;
  });
}

function linkTarget(raw: string): string | undefined {
  // "In reply to" links lead to another comment of the page.
  if (/^#comment-\d+$/.test(raw)) return raw;
  const url = URL.parse(raw);
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : undefined;
}

function finishLinks(tree: Fragment): void {
  replaceElements(tree, (node) => {
    if (node.tagName !== 'a') return undefined;
    if (attribute(node, 'href') === undefined) return node.children;
    node.properties.rel = ['ugc', 'nofollow', 'noopener'];
    return undefined;
  });
}
