import type { Piece } from './pieces.ts';
import { type ShortcodeAttributes, readAttributes } from './shortcode-attributes.ts';
import type { LoneAddress, ShortcodeTag } from './shortcode-tags.ts';

/** A shortcode of a text with all that it encloses. */
export interface Shortcode extends ShortcodeAttributes {
  name: string;
  /** What it encloses, as it was typed; undefined where it has no end tag. */
  raw: string | undefined;
  /** The same with the shortcodes within resolved. */
  inner: readonly Piece[];
}

/** What stands in the place of each. */
export interface Resolver {
  /** Whether the brackets are a shortcode; `closed` says that an end tag follows. An end tag alone is none, or shows nothing. */
  accepts(tag: ShortcodeTag, text: string, closed: boolean): boolean;
  /** Names of shortcodes that enclose an address or an id, and no words. */
  wordless: ReadonlySet<string>;
  shortcode(shortcode: Shortcode): Piece;
  address(address: string): Piece;
}

interface Frame {
  tag: ShortcodeTag | undefined;
  /** The index of the tag that ends it. */
  close: number;
  pieces: Piece[];
}

/**
 * Resolves the shortcodes of a text, the inner ones first, by WordPress's grammar: a tag goes with the next end tag of its
 * name, if there is one within what surrounds it; doubled brackets show the shortcode instead. `shown` is the text without the tags.
 */
export function resolveShortcodes(text: string, tags: readonly (ShortcodeTag | LoneAddress)[], resolver: Resolver): { pieces: Piece[]; shown: string } {
  const closes = closingTags(tags);
  let frame: Frame = { tag: undefined, close: tags.length, pieces: [] };
  const outer: Frame[] = [];
  const shown: string[] = [];
  let at = 0;
  const textUntil = (end: number) => {
    if (end > at) {
      frame.pieces.push(text.slice(at, end));
      if (!resolver.wordless.has(frame.tag?.name ?? '')) shown.push(text.slice(at, end));
    }
    at = Math.max(at, end);
  };
  const leave = (tag: ShortcodeTag | LoneAddress) => {
    const left = frame;
    frame = outer.pop() ?? left;
    if (left.tag) frame.pieces.push(resolver.shortcode({ name: left.tag.name, raw: text.slice(left.tag.end, tag.start), inner: left.pieces, ...readAttributes(left.tag.attributes) }));
    // The words of two that stand side by side are not one word.
    if (/^\[[^/]/.test(text.slice(tag.end, tag.end + 2))) {
      frame.pieces.push(' ');
      shown.push(' ');
    }
  };

  for (let index = 0; index < tags.length; index += 1) {
    const tag = tags[index];
    if (tag === undefined || tag.start < at) continue;
    if (tag.kind === 'address') {
      textUntil(tag.start);
      frame.pieces.push(resolver.address(tag.address));
      shown.push(' ');
      at = tag.end;
    } else if (tag.kind === 'close') {
      if (index !== frame.close && !resolver.accepts(tag, text, false)) continue;
      textUntil(tag.start);
      at = tag.end;
      if (index === frame.close) leave(tag);
    } else {
      const close = tag.kind === 'open' ? closes.after(tag.name, index, frame.close) : -1;
      const end = tags[close] ?? tag;
      if (!resolver.accepts(tag, text, close >= 0)) continue;
      if (tag.bracketBefore && end.kind !== 'address' && end.bracketAfter) {
        textUntil(tag.start - 1);
        frame.pieces.push(text.slice(tag.start, end.end));
        shown.push(text.slice(tag.start, end.end));
        at = end.end + 1;
      } else {
        textUntil(tag.start);
        at = tag.end;
        if (close < 0) frame.pieces.push(resolver.shortcode({ name: tag.name, raw: undefined, inner: [], ...readAttributes(tag.attributes) }));
        else {
          outer.push(frame);
          frame = { tag, close, pieces: [] };
        }
      }
    }
  }
  textUntil(text.length);
  return { pieces: frame.pieces, shown: shown.join('') };
}

function closingTags(tags: readonly (ShortcodeTag | LoneAddress)[]) {
  const byName = new Map<string, number[]>();
  tags.forEach((tag, index) => {
    if (tag.kind !== 'close') return;
    const places = byName.get(tag.name);
    if (places) places.push(index);
    else byName.set(tag.name, [index]);
  });
  const passed = new Map<string, number>();
  return {
    /** The next end tag of a name behind a tag, and before the end of what surrounds it; -1 where there is none. */
    after(name: string, index: number, before: number): number {
      const places = byName.get(name) ?? [];
      let next = passed.get(name) ?? 0;
      while ((places[next] ?? Infinity) <= index) next += 1;
      passed.set(name, next);
      const found = places[next];
      return found !== undefined && found < before ? found : -1;
    },
  };
}
