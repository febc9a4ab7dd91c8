import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';

import { attribute, type Fragment, visitElements } from './tree.ts';

/**
 * Every id in a body begins so. An author's id can then neither take the place of one of the page's own (`comment-7`,
 * `main`) nor stand for a name that a script looks up on `window` or `document`.
 */
const PREFIX = 'body-';

const HEADING = /^h[2-6]$/;

/** Prefixes ids, drops repeated ones, gives each heading one, and leads links within the body to the new ids. */
export function anchorBody(tree: Fragment): void {
  const renamed = prefixIds(tree);
  const taken = new Set(renamed.values());
  visitElements(tree, (node) => {
    if (HEADING.test(node.tagName) && attribute(node, 'id') === undefined) node.properties.id = freeId(node, taken);
    const target = renamed.get(hashOf(attribute(node, 'href')));
    if (target !== undefined) node.properties.href = `#${encodeURIComponent(target)}`;
    if (node.properties.headers !== undefined) pointHeaders(node, renamed);
  });
}

function prefixIds(tree: Fragment): Map<string, string> {
  const renamed = new Map<string, string>();
  const taken = new Set<string>();
  visitElements(tree, (node) => {
    // <a name> is how anchors were written before ids.
    const written = attribute(node, 'id') ?? (node.tagName === 'a' ? attribute(node, 'name') : undefined);
    delete node.properties.name;
    delete node.properties.id;
    if (written === undefined || renamed.has(written)) return;
    const id = prefixed(written.replace(/\s+/g, '-'));
    if (taken.has(id)) return;
    taken.add(id);
    renamed.set(written, id);
    node.properties.id = id;
  });
  return renamed;
}

function prefixed(id: string): string {
  return id.startsWith(PREFIX) ? id : PREFIX + id;
}

function freeId(heading: Element, taken: Set<string>): string {
  const slug = PREFIX + slugOf(toString(heading));
  let id = slug;
  for (let count = 2; taken.has(id); count += 1) id = `${slug}-${count}`;
  taken.add(id);
  return id;
}

function slugOf(text: string): string {
  const words =
    text
      .normalize('NFKD')
      .replace(/[\p{M}'’]/gu, '')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  const slug = words.join('-');
  return slug.length > 60 ? slug.slice(0, 60).replace(/-[^-]*$/, '') : slug || 'section';
}

function hashOf(href: string | undefined): string {
  if (href === undefined || !href.startsWith('#')) return '';
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    return href.slice(1);
  }
}

function pointHeaders(cell: Element, renamed: ReadonlyMap<string, string>): void {
  const ids = [cell.properties.headers].flat().map(String);
  const known = ids.flatMap((id) => renamed.get(id) ?? []);
  cell.properties.headers = known.length > 0 ? known : undefined;
}
