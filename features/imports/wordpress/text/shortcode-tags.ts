import { createMarkupSearch } from '../markup-search.ts';
import { createNextOf } from './next-of.ts';
import { KNOWN_SHORTCODES } from './shortcode-names.ts';

/** A tag of a shortcode, or what may be one: what an unknown name is can be told only with the rest of the text. */
export interface ShortcodeTag {
  kind: 'open' | 'close' | 'whole';
  /** As it is written: capitals make another. */
  name: string;
  attributes: string;
  start: number;
  end: number;
  /** Brackets stand before and behind it: doubled ones say that it is to be shown. */
  bracketBefore: boolean;
  bracketAfter: boolean;
}

/** An address alone on its line. */
export interface LoneAddress {
  kind: 'address';
  address: string;
  start: number;
  end: number;
}

const HEAD = /\[(\/?)([a-z][\w-]*)/iy;
const ADDRESS = /(https?:\/\/[^\s<>"[\]]+)[ \t]*(?=\n|$)/y;
/** What is shown as it was typed. */
const CODE = new Set(['pre', 'code', 'script', 'style', 'textarea', 'svg', 'math', 'object', 'video', 'audio', 'select']);

/** The tags of shortcodes and the lone addresses of a text, in its order; neither within HTML's tags nor in code. */
export function shortcodeTags(text: string): (ShortcodeTag | LoneAddress)[] {
  const found: (ShortcodeTag | LoneAddress)[] = [];
  const search = createMarkupSearch(text);
  const addresses = loneAddresses(text);
  const lastBracket = text.lastIndexOf(']');
  const nextMark = createNextOf(text, ['<', '[']);
  for (let at = nextMark(0); at < text.length;) {
    found.push(...addresses.before(at));
    if (text[at] === '<') {
      const end = search.endOfMarkup(at);
      const inside = end < 0 ? at + 1 : Math.max(end, search.endOfElement(at, end, CODE));
      addresses.skip(inside);
      at = nextMark(inside);
    } else {
      const tag = at < lastBracket ? tagAt(text, at) : undefined;
      if (tag) found.push(tag);
      at = nextMark(tag?.end ?? at + 1);
    }
  }
  return [...found, ...addresses.before(text.length + 1)];
}

function loneAddresses(text: string) {
  const matches = [...addressesIn(text)];
  let next = 0;
  return {
    /** Those before a place that were not given yet. */
    before(place: number): LoneAddress[] {
      const given: LoneAddress[] = [];
      for (let match = matches[next]; match && match.start < place; match = matches[next]) {
        given.push(match);
        next += 1;
      }
      return given;
    },
    /** Passes over those before a place. */
    skip(place: number): void {
      while ((matches[next]?.start ?? place) < place) next += 1;
    },
  };
}

function* addressesIn(text: string): Generator<LoneAddress> {
  for (let at = text.indexOf('http'); at >= 0; at = text.indexOf('http', at + 1)) {
    let start = at;
    while (text[start - 1] === ' ' || text[start - 1] === '\t') start -= 1;
    if (start > 0 && text[start - 1] !== '\n') continue;
    ADDRESS.lastIndex = at;
    const address = ADDRESS.exec(text)?.[1];
    if (address !== undefined) yield { kind: 'address', address, start, end: ADDRESS.lastIndex };
  }
}

function tagAt(text: string, start: number): ShortcodeTag | undefined {
  HEAD.lastIndex = start;
  const head = HEAD.exec(text);
  if (!head) return undefined;
  const name = head[2] ?? '';
  const known = KNOWN_SHORTCODES.has(name);
  // An address has brackets around it too.
  if (!known && !/^(?:[\s=\]]|\/\])/.test(text.slice(HEAD.lastIndex, HEAD.lastIndex + 2))) return undefined;
  const close = closingBracket(text, HEAD.lastIndex, known);
  if (close < 0) return undefined;
  const inner = text.slice(HEAD.lastIndex, close);
  const end = close + 1;
  const isWhole = inner.endsWith('/');
  return {
    kind: head[1] ? 'close' : isWhole ? 'whole' : 'open',
    name,
    attributes: isWhole ? inner.slice(0, -1) : inner,
    start,
    end,
    bracketBefore: text[start - 1] === '[',
    bracketAfter: text[end] === ']',
  };
}

/** In the tag of a known shortcode other brackets may open; elsewhere that is prose. */
function closingBracket(text: string, from: number, known: boolean): number {
  for (let at = from; at < text.length; at += 1) {
    const char = text[at];
    if (char === ']') return at;
    if (char === '[' && !known) return -1;
  }
  return -1;
}
