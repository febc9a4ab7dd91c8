import { createMarkupSearch } from '../markup-search.ts';
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
const ADDRESS = /(?<=^|\n)[ \t]*(https?:\/\/[^\s<>"[\]]+)[ \t]*(?=\n|$)/g;
/** What is shown as it was typed. */
const CODE = new Set(['pre', 'code', 'script', 'style', 'textarea', 'svg', 'math', 'object', 'video', 'audio', 'select']);

/** The tags of shortcodes and the lone addresses of a text, in its order; neither within HTML's tags nor in code. */
export function shortcodeTags(text: string): (ShortcodeTag | LoneAddress)[] {
  const found: (ShortcodeTag | LoneAddress)[] = [];
  const search = createMarkupSearch(text);
  const addresses = loneAddresses(text);
  const lastBracket = text.lastIndexOf(']');
  for (let at = nextMark(text, 0); at >= 0;) {
    found.push(...addresses.before(at));
    if (text[at] === '<') {
      const end = search.endOfMarkup(at);
      const inside = end < 0 ? at + 1 : Math.max(end, search.endOfElement(at, end, CODE));
      addresses.skip(inside);
      at = nextMark(text, inside);
    } else {
      const tag = at < lastBracket ? tagAt(text, at) : undefined;
      if (tag) found.push(tag);
      at = nextMark(text, tag?.end ?? at + 1);
    }
  }
  return [...found, ...addresses.before(text.length + 1)];
}

function loneAddresses(text: string) {
  const matches = text.includes('http') ? [...text.matchAll(ADDRESS)] : [];
  let next = 0;
  return {
    /** Those before a place that were not given yet. */
    before(place: number): LoneAddress[] {
      const given: LoneAddress[] = [];
      for (let match = matches[next]; match && match.index < place; match = matches[next]) {
        given.push({ kind: 'address', address: match[1] ?? '', start: match.index, end: match.index + match[0].length });
        next += 1;
      }
      return given;
    },
    /** Passes over those before a place. */
    skip(place: number): void {
      while ((matches[next]?.index ?? place) < place) next += 1;
    },
  };
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

function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 60 || code === 91) return at;
  }
  return -1;
}
