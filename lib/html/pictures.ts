import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

import { resolveAddress } from './address.ts';
import { attribute, type Fragment, isElement, replaceElements } from './tree.ts';

/** What the media library knows of a picture: its size in pixels, and the addresses to serve it from. */
export interface PictureFacts {
  width: number;
  height: number;
  srcset?: string;
  src?: string;
}

/** Gives pictures that the library knows (by address as written, or by path) their size and addresses. */
export function applyPictureFacts(tree: Fragment, pictures: ReadonlyMap<string, PictureFacts>, siteUrl: string): void {
  visit(tree, 'element', (node) => {
    const raw = node.tagName === 'img' ? attribute(node, 'src') : undefined;
    if (raw === undefined) return;
    const facts = pictures.get(raw) ?? pictures.get(resolveAddress(raw, siteUrl)?.href ?? raw);
    if (facts === undefined) return;
    const { width, height, srcset, src = raw } = facts;
    Object.assign(node.properties, { width, height, src, srcSet: srcset });
    node.data = { position: {}, knownPicture: true };
  });
}

// The text column is 42rem at most, and fills the window below that.
const SIZES = '(min-width: 44rem) 42rem, 100vw';

/** Own pictures load late and without jumps; one without an address goes, one without a description has an empty one. */
export function finishPictures(tree: Fragment, siteUrl: string): void {
  replaceElements(tree, (node) => {
    if (!isElement(node, 'img')) return undefined;
    if (attribute(node, 'src') === undefined) return [];
    const srcSet = node.data?.knownPicture ? attribute(node, 'srcSet') : ownCandidates(node, siteUrl);
    const { alt = '', width, height } = node.properties;
    Object.assign(node.properties, { alt, srcSet, sizes: srcSet && SIZES, loading: 'lazy', decoding: 'async' });
    // Half a size is no size: the browser would guess the other half before the picture is there.
    if (width === undefined || height === undefined) Object.assign(node.properties, { width: undefined, height: undefined });
    return [node];
  });
}

function ownCandidates(node: Element, siteUrl: string): string | undefined {
  const written = attribute(node, 'srcSet') ?? '';
  const own = written.split(/,\s+/).flatMap((candidate) => {
    const [raw = '', size = ''] = candidate.trim().split(/\s+/);
    const address = resolveAddress(raw, siteUrl);
    return address?.at === 'site' && /^\d+(\.\d+)?[wx]$/.test(size) ? [`${address.href.replaceAll(',', '%2C')} ${size}`] : [];
  });
  return own.length > 0 ? own.join(', ') : undefined;
}
