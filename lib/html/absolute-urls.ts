import type { Element, ElementContent } from 'hast';

import { keepLeadingNewlines } from './preformatted.ts';
import { attribute, classNames, element, type Fragment, isElement, parseFragment, replaceElements, stringify, textNode, visitElements } from './tree.ts';

/**
 * A rendered body for readers elsewhere (feeds, mails): every address absolute, click-to-load figures as links in
 * paragraphs, of an election's result the table and what was worked out, without the drawing. `base` is the page's own address, so that links within the page lead there; the site's will do.
 */
export function absoluteUrls(html: string, base: string): string {
  const tree = parseFragment(html);
  replaceElements(tree, (node) => {
    if (attribute(node, 'dataEmbed') !== undefined) return paragraphs(node);
    if (isElement(node, 'svg')) return [];
    delete node.properties.dataResult;
    // The region belongs to our stylesheet.
    return classNames(node).includes('table-scroll') ? node.children : undefined;
  });
  makeAbsolute(tree, base);
  keepLeadingNewlines(tree);
  return stringify(tree);
}

function paragraphs(figure: Element): ElementContent[] {
  return figure.children.flatMap((child) => {
    if (isElement(child, 'a')) return [element('p', {}, [element('a', { href: child.properties.href }, linkWords(child))])];
    return isElement(child, 'figcaption') ? [element('p', {}, child.children)] : [];
  });
}

function linkWords(link: Element): ElementContent[] {
  return link.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (!classNames(child).includes('embed-host')) return child.children;
    return [textNode(' ('), ...child.children, textNode(')')];
  });
}

function makeAbsolute(tree: Fragment, base: string): void {
  visitElements(tree, (node) => {
    for (const name of ['href', 'src', 'cite'] as const) {
      const address = attribute(node, name);
      if (address !== undefined) node.properties[name] = URL.parse(address, base)?.href;
    }
    const candidates = attribute(node, 'srcSet');
    if (candidates !== undefined) node.properties.srcSet = absoluteCandidates(candidates, base);
  });
}

// Each candidate is "address size", as renderBody writes them.
function absoluteCandidates(candidates: string, base: string): string {
  return candidates
    .split(/,\s+/)
    .map((candidate) => candidate.replace(/^\S+/, (address) => URL.parse(address, base)?.href ?? ''))
    .join(', ');
}
