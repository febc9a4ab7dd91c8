import remarkBreaks from 'remark-breaks';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

import { plainTextToHtml, type RenderedComment, safeComment } from './comment.ts';
import { isTangle } from './markdown-tangle.ts';
import { withinStack } from './stack.ts';
import { attribute, element, type Fragment, fragmentOf, replaceElements, textNode } from './tree.ts';
import { wordsAlone } from './words-alone.ts';

/**
 * What of Markdown is read as it was typed. HTML, for nobody means it to vanish. An indented line, and a line of dashes under
 * another, since those who never heard of Markdown write them; a note's address by itself; tables and footnotes, which have no
 * place in a comment.
 */
const LITERAL = [
  'htmlFlow', 'htmlText', 'codeIndented', 'setextUnderline', 'definition',
  'table', 'tasklistCheck', 'gfmFootnoteDefinition', 'gfmFootnoteCall', 'gfmPotentialFootnoteCall',
];

const reader = unified()
  .data('micromarkExtensions', [{ disable: { null: LITERAL } }])
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkBreaks)
  .use(remarkRehype)
  .freeze();

/**
 * A comment's Markdown (emphasis, links, bare addresses, quotations, lists, code; each line break kept) as safe HTML and as its
 * words; every link gets rel="ugc nofollow noopener". HTML is shown as it was typed. Takes any text and never throws; a tangle
 * of marks, which could take seconds to read, is kept as plain text.
 */
export function renderMarkdown(source: string): RenderedComment {
  const typed = source.toWellFormed().replaceAll('\0', '');
  if (isTangle(typed)) return asTyped(typed);
  const plain = wordsAlone(typed);
  if (plain) return plain;
  return readMarkdown(typed);
}

/** The same without the short way for words alone. */
export function readMarkdown(typed: string): RenderedComment {
  return withinStack(
    () => safeComment(treeOf(typed)),
    () => asTyped(typed),
  );
}

function treeOf(source: string): Fragment {
  const tree = fragmentOf(reader.runSync(reader.parse(source)));
  replaceElements(tree, (node) => {
    if (/^h[1-6]$/.test(node.tagName)) node.children = [element('strong', {}, node.children)];
    if (node.tagName === 'hr') return [element('p', {}, [textNode('* * *')])];
    if (node.tagName !== 'img') return undefined;
    const address = attribute(node, 'src') ?? '';
    return [element('a', { href: address }, [textNode(attribute(node, 'alt') ?? address)])];
  });
  return tree;
}

function asTyped(source: string): RenderedComment {
  const text = source.replace(/\r\n?/g, '\n').replace(/\n[^\S\n]*\n\s*/g, '\n').trim();
  return { html: plainTextToHtml(source), text };
}
