import { type Fragment, visitElements } from './tree.ts';

/** A parser takes away the first line break of a `<pre>`; one that is part of the text needs another before it. */
export function keepLeadingNewlines(tree: Fragment): void {
  visitElements(tree, (node) => {
    const [first] = node.children;
    if (node.tagName === 'pre' && first?.type === 'text' && first.value.startsWith('\n')) first.value = `\n${first.value}`;
  });
}
