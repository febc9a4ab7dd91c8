import { visit } from 'unist-util-visit';

import type { Fragment } from './tree.ts';

/** Gives elements other names: obsolete ones their successor's, and those that belong to the page another rank. */
export function renameElements(tree: Fragment, names: ReadonlyMap<string, string>): void {
  visit(tree, 'element', (node) => {
    node.tagName = names.get(node.tagName) ?? node.tagName;
  });
}
