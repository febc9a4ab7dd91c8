import { escapeXml, writable } from '#features/feeds/xml.ts';

/** An element that holds a text as it is: what WordPress wraps in CDATA. */
export function cdataElement(name: string, text: string, attributes: Readonly<Record<string, string>> = {}): string {
  return `<${name}${attributesOf(attributes)}>${cdata(text)}</${name}>`;
}

/** An element that holds a plain word: a number, a date, an address. */
export function plainElement(name: string, text: string | number): string {
  return `<${name}>${escapeXml(String(text))}</${name}>`;
}

/** As plainElement; nothing where there is no number. */
export function numberElement(name: string, number: number | null): string {
  return number === null ? '' : plainElement(name, number);
}

/**
 * A text between CDATA marks (XML 1.0, 2.7). The closing mark within it is parted over two sections; a carriage return, which
 * a parser would read as a line feed, stands between two as a character reference; what XML cannot hold is dropped.
 */
export function cdata(text: string): string {
  return `<![CDATA[${writable(text).replaceAll(']]>', ']]]]><![CDATA[>').replaceAll('\r', ']]>&#13;<![CDATA[')}]]>`;
}

function attributesOf(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
}
