import { resolveAddress } from './address.ts';
import { attribute, type Fragment, replaceElements, visitElements } from './tree.ts';

/** Writes every address in one form, the site's own as paths; an address that may not be followed is taken away. */
export function normaliseAddresses(tree: Fragment, siteUrl: string): void {
  visitElements(tree, (node) => {
    for (const name of ['href', 'src', 'cite'] as const) {
      if (node.properties[name] === undefined) continue;
      const raw = attribute(node, name);
      node.properties[name] = raw === undefined ? undefined : resolveAddress(raw, siteUrl)?.href;
    }
  });
}

/** Links to other sites get rel="noopener"; a link that leads nowhere and marks nothing is only its words. */
export function finishLinks(tree: Fragment): void {
  replaceElements(tree, (node) => {
    if (node.tagName !== 'a') return undefined;
    const href = attribute(node, 'href');
    if (href === undefined && attribute(node, 'id') === undefined) return node.children;
    if (href !== undefined && /^https?:/.test(href)) node.properties.rel = ['noopener'];
    return undefined;
  });
}
