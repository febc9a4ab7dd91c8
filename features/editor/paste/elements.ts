import type { Element, ElementContent, Properties } from 'hast';
import { attribute, classNames, element, isElement, textOf } from '#lib/html/tree.ts';
import { emphasisOf, styleOf } from './style.ts';

const NAMES = new Map([
  ['b', 'strong'],
  ['i', 'em'],
  ['strike', 's'],
  ['del', 's'],
  ['h1', 'h2'],
  ['h5', 'h4'],
  ['h6', 'h4'],
  ['tt', 'code'],
]);
const KEPT = new Set(
  'p h2 h3 h4 ul ol li blockquote pre code strong em s sub sup cite abbr small br hr a img figure figcaption table caption thead tbody tfoot tr td th aside'.split(' '),
);
const BLOCKS = new Set('p h2 h3 h4 ul ol blockquote pre hr figure table aside'.split(' '));
const HEADINGS = new Set(['h2', 'h3', 'h4']);

/** An element of the clipboard's as a body has it, around children that are clean already; or its children alone. */
export function plainElement(node: Element, children: ElementContent[]): ElementContent[] {
  const name = nameOf(node);
  if (name === 'sup' && attribute(node, 'dataNote') !== undefined) return [element('sup', { dataNote: attribute(node, 'dataNote') }, children)];
  if (name === 'a') return link(node, children);
  if (name === 'img') return picture(node);
  if (name === 'strong' || name === 'em') return emphasised(name, node, children);
  if (!KEPT.has(name)) return holder(node, children);
  if (name === 'ul' || name === 'ol') return [element(name, attributesOf(node, name), nested(children))];
  const inner = isCellWithLine(name, children) ? lineOf(children) : children;
  // A heading is bold by itself.
  const words = HEADINGS.has(name) ? inner.flatMap((child) => (isElement(child, 'strong') ? child.children : [child])) : inner;
  return [element(name, attributesOf(node, name), withEmphasis(node, words, ['p', 'li', 'td'].includes(name)))];
}

function nameOf(node: Element): string {
  const classes = classNames(node);
  if (node.tagName === 'p' && classes.includes('MsoTitle')) return 'h2';
  if (node.tagName === 'p' && classes.includes('MsoSubtitle')) return 'h3';
  if (node.tagName === 'p' && classes.some((name) => /^Mso(Intense)?Quote/.test(name))) return 'blockquote';
  return NAMES.get(node.tagName) ?? node.tagName;
}

function attributesOf(node: Element, name: string): Properties {
  const { colSpan, rowSpan, start } = node.properties;
  if (name === 'td' || name === 'th') return { ...(Number(colSpan) > 1 && { colSpan }), ...(Number(rowSpan) > 1 && { rowSpan }) };
  return name === 'ol' && Number(start) > 1 ? { start } : {};
}

/** `<b style="font-weight:normal">` is what Google Docs puts around everything. */
function emphasised(name: 'strong' | 'em', node: Element, children: ElementContent[]): ElementContent[] {
  const isCancelled = emphasisOf(node)[name] === false || children.some((child) => isElement(child) && BLOCKS.has(child.tagName));
  const { strong, em } = emphasisOf(node);
  const other = name === 'strong' ? em && 'em' : strong && 'strong';
  const inner = other ? [element(other, {}, children)] : children;
  return isCancelled || children.length === 0 ? inner : [element(name, {}, inner)];
}

function withEmphasis(node: Element, children: ElementContent[], isBlock: boolean): ElementContent[] {
  if (isBlock || !/^(span|font)$/.test(node.tagName) || children.length === 0 || children.some((child) => isElement(child) && BLOCKS.has(child.tagName))) return children;
  const emphasis = emphasisOf(node);
  const names = (['sub', 'sup', 's', 'em', 'strong'] as const).filter((name) => emphasis[name] === true);
  return names.reduce<ElementContent[]>((inner, name) => [element(name, {}, inner)], children);
}

/** A span, a division, or something unknown: what stands in it, in a paragraph where it was a line by itself. */
function holder(node: Element, children: ElementContent[]): ElementContent[] {
  const isDivision = /^(div|section|article|main|header|footer|address|center|dd|dt)$/.test(node.tagName);
  if (!isDivision) return withEmphasis(node, children, false);
  const isLine = children.length > 0 && !children.some((child) => isElement(child) && BLOCKS.has(child.tagName));
  return isLine ? [element('p', {}, children)] : children;
}

function link(node: Element, children: ElementContent[]): ElementContent[] {
  const href = realAddress(attribute(node, 'href') ?? '');
  return href === undefined || children.length === 0 ? children : [element('a', { href }, children)];
}

/** Google Docs leads links through a page of its own; links within the document, and to files of the writer's, lead nowhere. */
function realAddress(href: string): string | undefined {
  const url = URL.parse(href);
  const isRedirect = url?.hostname === 'www.google.com' && url.pathname === '/url';
  const real = isRedirect ? url.searchParams.get('q') ?? url.searchParams.get('url') ?? href : href;
  return /^(https?:|mailto:|tel:|\/(?!\/))/i.test(real) ? real : undefined;
}

function picture(node: Element): ElementContent[] {
  const src = attribute(node, 'src') ?? '';
  if (!/^(https?:|data:image\/(png|jpeg|gif|webp|avif);|\/(?!\/))/i.test(src) || styleOf(node).get('width') === '1px') return [];
  return [element('img', { src, alt: attribute(node, 'alt') ?? '' }, [])];
}

/** Google Docs puts a list that belongs to an item behind it. */
function nested(items: ElementContent[]): ElementContent[] {
  const list: ElementContent[] = [];
  for (const item of items) {
    const last = list.at(-1);
    if (isElement(item, 'ul', 'ol') && isElement(last, 'li')) last.children.push(item);
    else if (isElement(item)) list.push(item);
  }
  return list;
}

// Word and Google Docs put a paragraph into each item and cell.
function isCellWithLine(name: string, children: ElementContent[]): boolean {
  const lines = children.filter((child) => isElement(child, 'p'));
  return ['li', 'td', 'th'].includes(name) && lines.length === 1 && children.every((child) => isElement(child, 'p', 'ul', 'ol') || textOf(child) === '');
}

function lineOf(children: ElementContent[]): ElementContent[] {
  return children.flatMap((child) => (isElement(child, 'p') ? child.children : [child]));
}
