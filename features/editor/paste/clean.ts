import type { Element, ElementContent } from 'hast';
import { attribute, classNames, element, type Fragment, isElement, parseFragment, replaceElements, stringify, textOf } from '#lib/html/tree.ts';
import { plainElement } from './elements.ts';
import { takeFootnotes } from './footnotes.ts';
import { gatherLists } from './lists.ts';
import { styleOf } from './style.ts';

/**
 * What a word processor or a web page puts on the clipboard, as a body is written: its paragraphs, headings, lists, tables,
 * links, footnotes and emphasis, without styles, classes, spacing and the program's own marks. `newId` names a footnote.
 */
export function cleanPaste(html: string, newId: () => string = () => crypto.randomUUID().slice(0, 8)): string {
  // What was cut in this editor comes back as it was.
  if (html.includes('data-pm-slice')) return html;
  const tree = parseFragment(html);
  dropForeign(tree);
  const notes = takeFootnotes(tree, newId);
  gatherLists(tree);
  tree.children = cleaned(tree.children);
  dropEmpty(tree);
  if (notes.length > 0) tree.children.push(element('ol', { dataFootnotes: '' }, notes.map((note) => ({ ...note, children: cleaned(note.children) }))));
  return stringify(tree).trim();
}

const FOREIGN = new Set('style meta link script title xml head template iframe object embed noscript svg math form input select textarea button'.split(' '));

function dropForeign(tree: Fragment | Element): void {
  tree.children = tree.children.filter((child) => child.type !== 'comment');
  replaceElements(tree, (node) => (isForeign(node) ? [] : undefined));
  for (const child of tree.children) if (isElement(child)) dropForeign(child);
}

function isForeign(node: Element): boolean {
  const isHidden = styleOf(node).get('display') === 'none' || styleOf(node).get('mso-hide') === 'all';
  return FOREIGN.has(node.tagName) || isHidden || (node.tagName.includes(':') && textOf(node) === '');
}

/** Every element as its plain self; those that only carried a style are what stands in them. */
function cleaned(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [{ ...node, value: singleSpaces(node.value) }];
    if (!isElement(node)) return [];
    return plainElement(node, cleaned(node.children));
  });
}

// Writers' double spaces, and those that hold a place; one no-break space between two words may be meant.
function singleSpaces(text: string): string {
  return text.replace(/[ \t\r\n\f\u00A0]{2,}/g, ' ').replace(/[\t\r\n\f]/g, ' ');
}

function dropEmpty(tree: Fragment): void {
  replaceElements(tree, (node) => {
    const isLine = /^(p|h[1-6]|blockquote|ul|ol)$/.test(node.tagName);
    const isHollow = /^(strong|em|s|a)$/.test(node.tagName) && node.children.length === 0;
    return isHollow || (isLine && textOf(node).replaceAll('\u00A0', '') === '' && !holdsPicture(node)) ? [] : undefined;
  });
  // A line break that Chrome puts behind what it copies.
  tree.children = tree.children.filter((child) => !isElement(child, 'br') && !(isElement(child) && classNames(child).includes('Apple-interchange-newline')));
}

function holdsPicture(node: Element): boolean {
  return node.children.some((child) => isElement(child) && ((child.tagName === 'img' && attribute(child, 'src') !== undefined) || holdsPicture(child)));
}
