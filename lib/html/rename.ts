import { type Fragment, visitElements } from './tree.ts';

/** Gives elements other names: obsolete ones their successor's, and those that belong to the page another rank. */
export function renameElements(tree: Fragment, names: ReadonlyMap<string, string>): void {
  visitElements(tree, (node) => {
    node.tagName = names.get(node.tagName) ?? node.tagName;
  });
}
