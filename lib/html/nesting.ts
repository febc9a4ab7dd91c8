import type { Element, ElementContent } from 'hast';

import { element, type Fragment, isElement, replaceElements } from './tree.ts';

// Start tags that end an open paragraph (HTML standard, "in body").
const BLOCKS = new Set(
  (
    'address article aside blockquote dd details div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main ' +
    'ol p pre section summary table ul'
  ).split(' '),
);
const HEADINGS = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const PHRASES = new Set('a abbr b cite code del em i ins mark q s small span strong sub sup u'.split(' '));

const HOSTS = new Set(['p', 'li', 'dt', 'dd', ...HEADINGS, ...PHRASES]);

/**
 * Moves out what may not stand where taking elements away, or putting figures in, has left it: a browser reading the
 * written text would build another tree than the one that was checked. The surrounding element is split in two.
 */
export function repairNesting(tree: Fragment): void {
  replaceElements(tree, (node) => {
    if (!HOSTS.has(node.tagName)) return undefined;
    if (node.tagName === 'a') unnestLinks(node);
    const pieces = split(node, (inner) => mayNotStandIn(node, inner));
    const isWhole = pieces.length === 1 && pieces[0]?.node === node;
    if (isWhole && !isTangled(node)) return undefined;
    const children = isWhole ? node.children : pieces.map((piece) => piece.node);
    const parts: Fragment = { type: 'root', children };
    repairNesting(parts);
    return parts.children;
  });
}

function mayNotStandIn(host: Element, inner: Element): boolean {
  if (host.tagName === 'p' || HEADINGS.has(host.tagName)) return BLOCKS.has(inner.tagName);
  if (PHRASES.has(host.tagName)) return isOwnFigure(inner);
  if (host.tagName === 'li') return inner.tagName === 'li';
  if (host.tagName === 'dt' || host.tagName === 'dd') return inner.tagName === 'dt' || inner.tagName === 'dd';
  return false;
}

// Within these an item or a paragraph begins anew.
const FRESH_SCOPES = new Set(['table', 'ul', 'ol', 'dl', 'figure', 'blockquote']);

interface Piece {
  node: ElementContent;
  out: boolean;
}

function split(host: Element, isOut: (inner: Element) => boolean): Piece[] {
  const pieces: Piece[] = [];
  let kept: ElementContent[] = [];
  let divided = false;
  const close = (): void => {
    if (kept.length > 0) pieces.push({ node: shell(host, kept, pieces.length > 0), out: false });
    kept = [];
  };
  for (const child of host.children) {
    for (const piece of splitChild(child, isOut)) {
      if (!piece.out) kept.push(piece.node);
      else {
        divided = true;
        close();
        pieces.push(piece);
      }
    }
  }
  if (!divided) return [{ node: host, out: false }];
  close();
  return pieces;
}

function splitChild(child: ElementContent, isOut: (inner: Element) => boolean): Piece[] {
  if (!isElement(child)) return [{ node: child, out: false }];
  if (isOut(child)) return [{ node: child, out: true }];
  return FRESH_SCOPES.has(child.tagName) ? [{ node: child, out: false }] : split(child, isOut);
}

function shell(host: Element, children: ElementContent[], isLater: boolean): Element {
  const properties = isLater ? { ...host.properties, id: undefined } : host.properties;
  return element(host.tagName, properties, children);
}

/** A link within a link is read as its end. */
function unnestLinks(node: Element): void {
  replaceElements(node, (inner) => (inner.tagName === 'a' ? inner.children : undefined));
}

/** A link around a figure of ours that could not be moved out, for it stands in a list or a table. */
function isTangled(node: Element): boolean {
  return node.tagName === 'a' && holdsFigure(node);
}

function holdsFigure(node: Element): boolean {
  return node.children.some((child) => isElement(child) && (isOwnFigure(child) || holdsFigure(child)));
}

function isOwnFigure({ data }: Element): boolean {
  return data?.embed !== undefined || data?.result !== undefined;
}
