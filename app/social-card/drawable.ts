/**
 * What our typeface can draw of a text, other Latin letters without their accents. For anything else the drawing library
 * would ask a company's server for a font or a pictogram.
 */
export function drawable(text: string): string {
  const drawn = text.normalize('NFC').replace(UNKNOWN, (letter) => letter.normalize('NFKD').replace(UNKNOWN, ''));
  return drawn.replace(/\s+/g, ' ').trim();
}

/** What the two subsets of the typeface have, tried one by one; `SocialCard.test.tsx` holds it true. */
export const KNOWN =
  '\u0020-\u007E\u00A0-\u0131\u0134-\u0148\u014A-\u017E\u018F\u0192\u01A0\u01A1\u01AF\u01B0\u0218-\u021B\u1E80-\u1E85\u1E9E\u1EF2-\u1EF9' +
  '\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020\u2022\u2026\u2032\u2033\u2039\u203A\u2044\u20AC\u2122\u2212';
const UNKNOWN = new RegExp(`[^${KNOWN}\\s]`, 'gu');
