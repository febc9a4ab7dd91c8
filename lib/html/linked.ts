import { attribute, parseFragment, visitElements } from './tree.ts';

/** The addresses that a piece of HTML links to, each as often as it does; links within the page are none. */
export function linkedAddresses(html: string): string[] {
  if (!html.includes('<a')) return [];
  const found: string[] = [];
  visitElements(parseFragment(html), (node) => {
    const address = node.tagName === 'a' ? attribute(node, 'href') : undefined;
    if (address !== undefined && !address.startsWith('#')) found.push(address);
  });
  return found;
}
