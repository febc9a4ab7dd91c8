import type { Element, ElementContent, Properties } from 'hast';
import { element, textNode } from './build.ts';

/** They stand within a line, and hold nothing but a line. */
const PHRASES = new Set('a abbr b cite code del em i ins mark q s small span strong sub sup u'.split(' '));
const LINES = new Set('p h2 h3 h4 h5 h6'.split(' '));
const BLOCKS = new Set('aside blockquote div figcaption figure li ol section ul'.split(' '));
const LISTS = new Set(['ol', 'ul']);
const VOIDS = new Set(['br', 'hr', 'img']);

const TAG = /<(\/?)([a-z][a-z0-9]*)((?:[ \n\t]+[a-z][a-z-]*="[^"<>]*")*)([ \n\t]*\/)?>/y;
const DEEPEST = 30;
/** What a reader of one piece answers with where it is not tidy. */
const UNTIDY = 0;

interface Reading {
  html: string;
  /** The top, and the elements that are not closed yet. */
  open: [Element, ...Element[]];
  /** The opening tags that have attributes. */
  tags: Map<Element, string>;
}

/**
 * Reads HTML that is written without a fault: every element closed where it was opened, every attribute in quotation marks, each
 * sign escaped that could be another, and no elements but the plain ones of a text. An HTML parser has nothing to repair in it and
 * builds the same tree, only slowly. Undefined for all that is, or may be, anything else. `propertiesOf` reads an opening tag that
 * has attributes.
 */
export function readTidy(html: string, propertiesOf: (tag: string) => Properties): ElementContent[] | undefined {
  if (/[\0\r]/.test(html)) return undefined;
  const top = element('', {}, []);
  const reading: Reading = { html, open: [top], tags: new Map() };
  for (let at = 0; at < html.length; ) {
    at = html[at] !== '<' ? readText(reading, at) : html.startsWith('<!--', at) ? readComment(reading, at) : readTag(reading, at);
    if (at === UNTIDY) return undefined;
  }
  if (reading.open.length > 1) return undefined;
  for (const [node, tag] of reading.tags) node.properties = propertiesOf(tag);
  return top.children;
}

/** Where the piece ends, as the two others answer too. */
function readTag({ html, open, tags }: Reading, at: number): number {
  TAG.lastIndex = at;
  const [tag = '', closing, name = '', attributes, slash] = TAG.exec(html) ?? [];
  if (tag === '') return UNTIDY;
  const parent = last(open);
  const end = at + tag.length;
  if (closing) {
    if (attributes || slash || name !== parent.tagName) return UNTIDY;
    open.pop();
    return end;
  }
  const isVoid = VOIDS.has(name);
  if ((slash && !isVoid) || open.length > DEEPEST || !mayStand(name, parent.tagName, open)) return UNTIDY;
  const node = element(name, {}, []);
  if (attributes) tags.set(node, tag);
  parent.children.push(node);
  if (!isVoid) open.push(node);
  return end;
}

/** Whether an element stands where it is without ending, or being moved out of, another one. */
function mayStand(name: string, parent: string, open: readonly Element[]): boolean {
  if (LISTS.has(parent) || name === 'li') return LISTS.has(parent) && name === 'li';
  if (name === 'a') return !open.some(({ tagName }) => tagName === 'a');
  if (PHRASES.has(name) || name === 'br' || name === 'img') return true;
  return (LINES.has(name) || BLOCKS.has(name) || name === 'hr') && !LINES.has(parent) && !PHRASES.has(parent);
}

function readComment({ html, open }: Reading, at: number): number {
  const end = html.indexOf('-->', at + 4);
  const value = end < 0 ? '' : html.slice(at + 4, end);
  if (value === '' || /^[>-]|<|--|-$/.test(value)) return UNTIDY;
  last(open).children.push({ type: 'comment', value });
  return end + 3;
}

function readText({ html, open }: Reading, at: number): number {
  const next = html.indexOf('<', at);
  const end = next < 0 ? html.length : next;
  const source = html.slice(at, end);
  const value = source.includes('&') ? decoded(source) : source;
  if (value === undefined) return UNTIDY;
  last(open).children.push(textNode(value));
  return end;
}

function last(open: Reading['open']): Element {
  return open.at(-1) ?? open[0];
}

const NAMED = new Map([['amp', '&'], ['lt', '<'], ['gt', '>'], ['quot', '"'], ['nbsp', '\u00A0']]);
const OTHER = /&(?![ \n]|(?:amp|lt|gt|quot|nbsp|#\d{2,6}|#x[\dA-Fa-f]{2,5});)/;

function decoded(text: string): string | undefined {
  if (OTHER.test(text)) return undefined;
  let isKnown = true;
  const value = text.replace(/&(?:([a-z]+)|#(\d+)|#x([\dA-Fa-f]+));/g, (_, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? '';
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    isKnown &&= isPlain(code);
    return isKnown ? String.fromCodePoint(code) : '';
  });
  return isKnown ? value : undefined;
}

/** Not one of those that HTML reads as another. */
function isPlain(code: number): boolean {
  return (code >= 32 && code < 127) || (code >= 0xa0 && code < 0xd800) || (code >= 0xe000 && code <= 0xffff);
}
