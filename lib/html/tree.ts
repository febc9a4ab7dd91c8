import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import { readTidy } from './tidy-markup.ts';

export { element, textNode } from './build.ts';

/** A piece of a document: what a body or a comment is once parsed. Never holds a doctype. */
export interface Fragment extends Root {
  children: ElementContent[];
}

const parser = unified().use(rehypeParse, { fragment: true }).freeze();
const writer = unified().use(rehypeStringify).freeze();

/** Parses HTML as a browser would parse it inside `<body>` (the HTML standard's fragment algorithm). */
export function parseFragment(html: string): Fragment {
  const children = readTidy(html, propertiesOf);
  return children === undefined ? parseWithPlaces(html) : { type: 'root', children };
}

/** The same, and every node knows where in the text it was written. */
export function parseWithPlaces(html: string): Fragment {
  return fragmentOf(parser.parse(html));
}

function propertiesOf(tag: string): Properties {
  const [node] = parser.parse(tag).children;
  return isElement(node) ? node.properties : {};
}

/** A new tree that holds only what `schema` allows; `data` of kept nodes is kept too. */
export function sanitise(tree: Fragment, schema: Schema): Fragment {
  return fragmentOf(rehypeSanitize(schema)(tree));
}

export function stringify(tree: Fragment): string {
  return writer.stringify(tree);
}

/** Calls `visit` for every element in the order in which they begin; one that it changes is walked as it is then. */
export function visitElements(parent: Fragment | Element, visit: (element: Element) => void): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    visit(child);
    visitElements(child, visit);
  }
}

/** Walks the tree; where `replace` answers with nodes, they take the element's place and are not walked. */
export function replaceElements(
  parent: Fragment | Element,
  replace: (element: Element, parent: Fragment | Element) => ElementContent[] | undefined,
): void {
  const { children } = parent;
  let changed: ElementContent[] | undefined;
  for (const [index, child] of children.entries()) {
    const replaced = child.type === 'element' ? replace(child, parent) : undefined;
    if (replaced !== undefined) {
      changed ??= children.slice(0, index);
      for (const node of replaced) changed.push(node);
      continue;
    }
    if (child.type === 'element') replaceElements(child, replace);
    changed?.push(child);
  }
  parent.children = changed ?? children;
}

/** Whether the node is an element, and of one of the names where any are given. */
export function isElement<Name extends string>(node: Nodes | undefined, ...tagNames: Name[]): node is Element & { tagName: Name } {
  return node?.type === 'element' && (tagNames.length === 0 || tagNames.some((name) => name === node.tagName));
}

/** The children that show something: not comments, not white space between tags. */
export function shownChildren(parent: Fragment | Element): ElementContent[] {
  return parent.children.filter((child) => child.type === 'element' || (child.type === 'text' && child.value.trim() !== ''));
}

/** The node's text with white space (no-break spaces too) made single. */
export function textOf(node: Nodes): string {
  return toString(node).replace(/\s+/gu, ' ').trim();
}

/** Whether `textOf` has anything to show. */
export function showsText(node: Element): boolean {
  return node.children.some((child) => (child.type === 'text' ? /\S/.test(child.value) : child.type === 'element' && showsText(child)));
}

/** An attribute as trimmed text, `undefined` where it is absent, empty, or no text. */
export function attribute(node: Element, name: string): string | undefined {
  const value = node.properties[name];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

export function classNames(node: Element): string[] {
  const value = node.properties.className;
  return Array.isArray(value) ? value.map(String) : [];
}

/** A tree of another maker, as a fragment. */
export function fragmentOf(tree: Root): Fragment {
  return { type: 'root', children: tree.children.filter((child) => child.type !== 'doctype') };
}
