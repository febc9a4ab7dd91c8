import type { Element } from 'hast';

import { resolveAddress } from './address.ts';
import { attribute, element, type Fragment, isElement, replaceElements, visitElements } from './tree.ts';

/** What the media library knows of a picture: its size in pixels, and the addresses to serve it from. */
export interface PictureFacts {
  width: number;
  height: number;
  srcset?: string;
  src?: string;
  /** The same as AVIF, for browsers that know it. */
  avifSrcset?: string;
  /** Of an animation: its first picture as AVIF, for readers who want nothing to move. */
  stillSrcset?: string;
  /** Colours from its top to its foot, which stand in its place until it has come. */
  blur?: string;
}

/** Gives pictures that the library knows (by address as written, or by path) their size and addresses. */
export function applyPictureFacts(tree: Fragment, pictures: ReadonlyMap<string, PictureFacts>, siteUrl: string): void {
  visitElements(tree, (node) => {
    const raw = node.tagName === 'img' ? attribute(node, 'src') : undefined;
    if (raw === undefined) return;
    const facts = pictures.get(raw) ?? pictures.get(withoutVersion(resolveAddress(raw, siteUrl)?.href ?? raw));
    if (facts === undefined) return;
    const { width, height, srcset, src = raw, avifSrcset, stillSrcset, blur } = facts;
    const shown = node.data?.broughtHome ? smallWidth(node, width) : undefined;
    const size = shown === undefined ? { width, height } : { width: shown, height: Math.max(1, Math.round((height * shown) / width)) };
    Object.assign(node.properties, { ...size, src, srcSet: srcset });
    node.data = { position: {}, knownPicture: true, avifSrcset, stillSrcset, blur, sizes: shown === undefined ? undefined : `(min-width: ${shown}px) ${shown}px, 100vw` };
  });
}

/** How wide an old text shows a picture that it makes smaller: by the size that it wrote down. */
function smallWidth(node: Element, width: number): number | undefined {
  const written = Number(attribute(node, 'width') ?? Number.NaN);
  return Number.isInteger(written) && written > 1 && written < width ? written : undefined;
}

/** A replaced picture is asked for with its version; the library knows it without. */
const withoutVersion = (address: string): string => address.replace(/\?v=\d+$/, '');

// The text column is 42rem at most, and fills the window below that.
const SIZES = '(min-width: 44rem) 42rem, 100vw';

/** Own pictures load late and without jumps; one without an address goes, one without a description has an empty one. */
export function finishPictures(tree: Fragment, siteUrl: string): void {
  replaceElements(tree, (node) => {
    if (!isElement(node, 'img')) return undefined;
    if (attribute(node, 'src') === undefined) return [];
    const srcSet = node.data?.knownPicture ? attribute(node, 'srcSet') : ownCandidates(node, siteUrl);
    const { alt = '', width, height } = node.properties;
    Object.assign(node.properties, { alt, srcSet, sizes: srcSet && sizesOf(node), loading: 'lazy', decoding: 'async' });
    // Half a size is no size: the browser would guess the other half before the picture is there.
    if (width === undefined || height === undefined) Object.assign(node.properties, { width: undefined, height: undefined });
    if (node.data?.blur) node.properties.dataBlur = node.data.blur;
    return [withSources(node)];
  });
}

/** The picture with its AVIF before it, which browsers that know it take. */
function withSources(img: Element): Element {
  const { avifSrcset, stillSrcset } = img.data ?? {};
  const srcSet = avifSrcset ?? stillSrcset;
  if (!srcSet) return img;
  const media = avifSrcset ? undefined : STILL;
  return element('picture', {}, [element('source', { type: 'image/avif', media, srcSet, sizes: sizesOf(img) }, []), img]);
}

const sizesOf = (img: Element): string => img.data?.sizes ?? SIZES;

/** Asked for by readers whom moving things disturb. */
const STILL = '(prefers-reduced-motion: reduce)';

function ownCandidates(node: Element, siteUrl: string): string | undefined {
  const written = attribute(node, 'srcSet') ?? '';
  const own = written.split(/,\s+/).flatMap((candidate) => {
    const [raw = '', size = ''] = candidate.trim().split(/\s+/);
    const address = resolveAddress(raw, siteUrl);
    return address?.at === 'site' && /^\d+(\.\d+)?[wx]$/.test(size) ? [`${address.href.replaceAll(',', '%2C')} ${size}`] : [];
  });
  return own.length > 0 ? own.join(', ') : undefined;
}
