import type { Element, Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import { attribute, classNames, isElement, stringify, textOf } from '#lib/html/tree.ts';
import type { CardData } from './ghost-text.ts';

export type CardName = 'gallery' | 'bookmark' | 'callout' | 'toggle' | 'button' | 'file' | 'audio' | 'video' | 'header' | 'signup' | 'product';

/** What a card said, read back from the HTML that Ghost made of it. */
export function cardOf(name: CardName, card: Element): CardData {
  return READERS[name](card);
}

const READERS: Readonly<Record<CardName, (card: Element) => CardData>> = {
  gallery: (card) => ({ images: allOf(card, 'img').map(pictureOf), caption: captionOf(card) }),
  bookmark: (card) => ({
    url: hrefOf(find(card, 'kg-bookmark-container')) ?? hrefOf(first(card, 'a')),
    metadata: {
      title: textAt(card, 'kg-bookmark-title'), description: textAt(card, 'kg-bookmark-description'),
      author: textAt(card, 'kg-bookmark-author'), publisher: textAt(card, 'kg-bookmark-publisher'),
    },
    caption: captionOf(card),
  }),
  callout: (card) => ({ calloutEmoji: textAt(card, 'kg-callout-emoji'), calloutText: htmlAt(card, 'kg-callout-text') }),
  toggle: (card) => ({ heading: htmlAt(card, 'kg-toggle-heading-text'), content: htmlAt(card, 'kg-toggle-content') }),
  button: (card) => ({ buttonText: textOf(card), buttonUrl: hrefOf(first(card, 'a')) }),
  file: (card) => ({ src: hrefOf(first(card, 'a')), fileTitle: textAt(card, 'kg-file-card-title'), fileCaption: htmlAt(card, 'kg-file-card-caption'), fileName: textAt(card, 'kg-file-card-filename') }),
  audio: (card) => ({ src: srcOf(first(card, 'audio')), title: textAt(card, 'kg-audio-title') }),
  video: (card) => ({ src: srcOf(first(card, 'video')) ?? srcOf(first(card, 'source')), caption: captionOf(card) }),
  header: (card) => ({ header: headingOf(card, 'header'), subheader: subheadingOf(card, 'header'), buttonText: textOf(first(card, 'a') ?? NOTHING), buttonUrl: hrefOf(first(card, 'a')) }),
  signup: (card) => ({ header: headingOf(card, 'signup'), subheader: subheadingOf(card, 'signup'), disclaimer: htmlAt(card, 'kg-signup-card-disclaimer') }),
  product: (card) => ({
    productImageSrc: srcOf(first(card, 'img')), productTitle: htmlAt(card, 'kg-product-card-title'), productDescription: htmlAt(card, 'kg-product-card-description'),
    productButtonEnabled: true, productButton: textAt(card, 'kg-product-card-button'), productUrl: hrefOf(find(card, 'kg-product-card-button')),
    productRatingEnabled: true, productStarRating: allWith(card, 'kg-product-card-rating-active').length || '',
  }),
};

const NOTHING: Root = { type: 'root', children: [] };

/** Version 2 of these cards names its parts otherwise. */
const headingOf = (card: Element, kind: string) => htmlAt(card, `kg-${kind}-card-header`) || htmlAt(card, `kg-${kind}-card-heading`) || inner(first(card, 'h2'));
const subheadingOf = (card: Element, kind: string) => htmlAt(card, `kg-${kind}-card-subheader`) || htmlAt(card, `kg-${kind}-card-subheading`) || inner(first(card, 'h3'));

function pictureOf(img: Element): CardData {
  return { src: srcOf(img), alt: attribute(img, 'alt'), title: attribute(img, 'title'), width: attribute(img, 'width'), height: attribute(img, 'height') };
}

const hrefOf = (node: Element | undefined) => node && attribute(node, 'href');
const srcOf = (node: Element | undefined) => node && attribute(node, 'src');
const captionOf = (card: Element) => inner(first(card, 'figcaption'));
const textAt = (card: Element, name: string) => textOf(find(card, name) ?? NOTHING);
const htmlAt = (card: Element, name: string) => inner(find(card, name));
const inner = (node: Element | undefined) => (node ? stringify({ type: 'root', children: node.children }).trim() : '');

function find(card: Element, name: string): Element | undefined {
  return search(card, (node) => classNames(node).includes(name));
}

function first(card: Element, tagName: string): Element | undefined {
  return search(card, (node) => isElement(node, tagName));
}

function search(card: Element, matches: (node: Element) => boolean): Element | undefined {
  let found: Element | undefined;
  visit(card, 'element', (node) => {
    if (!matches(node)) return undefined;
    found = node;
    return EXIT;
  });
  return found;
}

function allOf(card: Element, tagName: string): Element[] {
  const found: Element[] = [];
  visit(card, 'element', (node) => void (node.tagName === tagName && found.push(node)));
  return found;
}

function allWith(card: Element, name: string): Element[] {
  const found: Element[] = [];
  visit(card, 'element', (node) => void (classNames(node).includes(name) && found.push(node)));
  return found;
}
