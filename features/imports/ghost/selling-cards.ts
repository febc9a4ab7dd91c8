import type { ElementContent } from 'hast';
import { textNode } from '#lib/html/tree.ts';
import { block, captioned, lineLink, lineOf, nodesOf, paragraph, picture } from './blocks.ts';
import { type CardData, wordsOf } from './ghost-text.ts';

/** Cards that ask a reader for something. Their words stay; what they did (forms, colours, backgrounds) has no place here. */

export function header(data: CardData): ElementContent[] {
  const isButton = data['buttonEnabled'] !== false;
  const button = isButton ? lineLink(wordsOf(data, 'buttonText'), wordsOf(data, 'buttonUrl')) : [];
  return [...title('h2', wordsOf(data, 'header')), ...paragraph(wordsOf(data, 'subheader')), ...button];
}

export function signup(data: CardData): ElementContent[] {
  return [...title('h2', wordsOf(data, 'header')), ...paragraph(wordsOf(data, 'subheader')), ...paragraph(wordsOf(data, 'disclaimer'))];
}

export function product(data: CardData): ElementContent[] {
  const shown = picture({ src: wordsOf(data, 'productImageSrc'), width: wordsOf(data, 'productImageWidth'), height: wordsOf(data, 'productImageHeight') });
  const stars = data['productRatingEnabled'] === true ? wordsOf(data, 'productStarRating') : '';
  return [
    ...(shown.length > 0 ? [captioned(shown, '')] : []),
    ...title('h4', wordsOf(data, 'productTitle')),
    ...(stars ? [block('p', [textNode(`${stars} of 5 stars`)])] : []),
    ...nodesOf(wordsOf(data, 'productDescription')),
    ...(data['productButtonEnabled'] === true ? lineLink(wordsOf(data, 'productButton'), wordsOf(data, 'productUrl')) : []),
  ];
}

export function callToAction(data: CardData): ElementContent[] {
  const shown = picture({ src: wordsOf(data, 'imageUrl') });
  const sponsor = data['hasSponsorLabel'] === true ? paragraph(wordsOf(data, 'sponsorLabel')) : [];
  const button = data['showButton'] === false ? [] : lineLink(wordsOf(data, 'buttonText'), wordsOf(data, 'buttonUrl'));
  return [block('aside', [...sponsor, ...shown, ...nodesOf(wordsOf(data, 'textValue')), ...button])];
}

function title(tagName: 'h2' | 'h4', html: string): ElementContent[] {
  return html.trim() === '' ? [] : [block(tagName, lineOf(html))];
}
