import type { Element } from 'hast';

import { classNames, element, type Fragment, isElement, replaceElements, shownChildren, textOf } from './tree.ts';

/** Wide tables scroll on their own, by keyboard too, in a region named by the table's caption. */
export function wrapTables(tree: Fragment): void {
  replaceElements(tree, (node) => {
    if (isElement(node, 'table')) return [scrollRegion(node)];
    const wrapped = wrappedTable(node);
    return wrapped && [scrollRegion(wrapped)];
  });
}

function wrappedTable(node: Element): Element | undefined {
  if (!classNames(node).includes('table-scroll')) return undefined;
  const [only, ...others] = shownChildren(node);
  if (isElement(only, 'table') && others.length === 0) return only;
  delete node.properties.className;
  return undefined;
}

function scrollRegion(table: Element): Element {
  const caption = table.children.find((child) => isElement(child, 'caption'));
  const name = (caption && textOf(caption)) || 'Table';
  return element('div', { className: ['table-scroll'], tabIndex: 0, role: 'region', ariaLabel: name }, [table]);
}
