import type { Element, ElementContent } from 'hast';
import { keepLeadingNewlines } from '#lib/html/preformatted.ts';
import { classNames, isElement, stringify } from '#lib/html/tree.ts';

const INLINE = new Set('a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup time u var wbr'.split(' '));

/** Nodes as HTML. */
export function htmlOf(nodes: readonly ElementContent[]): string {
  const tree = structuredClone({ type: 'root' as const, children: [...nodes] });
  keepLeadingNewlines(tree);
  return stringify(tree);
}

/** Whether an element has no attributes but these. */
export function hasOnly(node: Element, ...names: string[]): boolean {
  return Object.keys(node.properties).every((name) => names.includes(name));
}

/** Whether there is nothing in it but words and what stands among them. */
export function isInline(nodes: readonly ElementContent[]): boolean {
  return nodes.every((node) => (node.type === 'element' ? INLINE.has(node.tagName) && isInline(node.children) : node.type === 'text'));
}

/** Its classes as a block keeps those that are not its own; undefined where there are none. */
export function ownClasses(node: Element, ...known: string[]): string | undefined {
  return classNames(node).filter((name) => !known.includes(name)).join(' ') || undefined;
}

/** A class attribute; '' for no class. */
export function classAttribute(...names: (string | undefined)[]): string {
  const all = names.filter(Boolean).join(' ');
  return all === '' ? '' : ` class="${all}"`;
}

/** The words of a figure's caption as the element that WordPress makes of it; '' for none, null for one that cannot be made. */
export function captionOf(node: Element | undefined): string | null {
  if (node === undefined) return '';
  if (!isElement(node, 'figcaption', 'caption') || !hasOnly(node, 'className') || !isInline(node.children)) return null;
  const words = htmlOf(node.children).trim();
  return words === '' ? '' : `<figcaption class="wp-element-caption">${words}</figcaption>`;
}
