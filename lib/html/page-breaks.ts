import { visit } from 'unist-util-visit';

import { element, type Fragment } from './tree.ts';

/**
 * WordPress cuts a post into pages at `<!--nextpage-->`. Here it is one page, and a rule stands where each began, which the
 * address of the old page leads to: `page-2`, `page-3` and so on.
 */
export function markPages(tree: Fragment): void {
  let page = 1;
  visit(tree, 'comment', (node, index, parent) => {
    if (parent === undefined || index === undefined || !/^\s*nextpage\b/.test(node.value)) return;
    page += 1;
    parent.children[index] = element('hr', { id: `page-${page}` }, []);
  });
}
