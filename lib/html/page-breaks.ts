import type { Element } from 'hast';

import { element, type Fragment } from './tree.ts';

/**
 * WordPress cuts a post into pages at `<!--nextpage-->`. Here it is one page, and a rule stands where each began, which the
 * address of the old page leads to: `page-2`, `page-3` and so on.
 */
export function markPages(tree: Fragment): void {
  let page = 1;
  const markIn = (parent: Fragment | Element): void => {
    for (const [index, child] of parent.children.entries()) {
      if (child.type === 'element') markIn(child);
      if (child.type !== 'comment' || !/^\s*nextpage\b/.test(child.value)) continue;
      page += 1;
      parent.children[index] = element('hr', { id: `page-${page}` }, []);
    }
  };
  markIn(tree);
}
