import { visit } from 'unist-util-visit';

import { classNames, type Fragment } from './tree.ts';

/** WordPress's galleries are ours: pictures side by side. Runs before sanitising, which knows our name alone. */
export function nameGalleries(tree: Fragment): void {
  visit(tree, 'element', (node) => {
    const names = classNames(node);
    if (names.includes('wp-block-gallery')) node.properties.className = [...names, 'gallery'];
  });
}
