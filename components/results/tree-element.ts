import { createElement, type ReactNode } from 'react';
import type { ElementContent } from 'hast';

/** What the server would write into a page, as React shows it. hast names attributes as React does, but for a few. */
export function treeElement(node: ElementContent, key: number): ReactNode {
  if (node.type === 'text') return node.value;
  if (node.type !== 'element') return null;
  const { ariaLabel, className, ...properties } = node.properties;
  const names = Array.isArray(className) ? className.join(' ') : undefined;
  return createElement(node.tagName, { ...properties, key, className: names, 'aria-label': ariaLabel }, ...node.children.map(treeElement));
}
