import type { Element } from 'hast';

import { attribute, classNames, type Fragment, replaceElements, showsText } from './tree.ts';

const SHOWS_SOMETHING = new Set(['img', 'figure', 'hr', 'table']);

/** Removes paragraphs and headings that show nothing: a page builder's spacing, or what a dropped element leaves. */
export function removeEmptyBlocks(tree: Fragment): void {
  replaceElements(tree, (node) => (/^(p|h[1-6])$/.test(node.tagName) && isEmpty(node) ? [] : undefined));
}

function isEmpty(node: Element): boolean {
  if (showsText(node)) return false;
  return !node.children.some((child) => child.type === 'element' && (holds(child) || !isEmpty(child)));
}

function holds(node: Element): boolean {
  const isAnchor = attribute(node, 'id') !== undefined || attribute(node, 'name') !== undefined;
  return isAnchor || SHOWS_SOMETHING.has(node.tagName);
}

/** Drops class attributes that lost all their names to sanitising. */
export function removeEmptyClasses(tree: Fragment): void {
  replaceElements(tree, (node) => {
    if (classNames(node).length === 0) delete node.properties.className;
    return undefined;
  });
}
