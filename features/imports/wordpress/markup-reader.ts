import type { Place } from './parse-trace.ts';
import { createPlaceCount } from './place-count.ts';
import { createStrictParser, keepTag, type KnownTag, type OpenTag, type ParserHandlers } from './strict-parser.ts';
import { xmlText } from './xml-text.ts';

export interface MarkupHandlers extends ParserHandlers {
  /** A tag without attributes, or one whose like was told of by openTag, which said this of it. */
  openKnown(tag: KnownTag): void;
}

export interface MarkupReader {
  write(piece: string): void;
  end(): void;
  /** How much was read, in UTF-16 units. */
  position(): number;
  line(): number;
  place(): Place;
}

const CDATA = '<![CDATA[';
const CDATA_END = ']]>';
const BANG = 0x21;
const SLASH = 0x2f;
const GREATER = 0x3e;

/**
 * Reads XML piece by piece; the text comes mended (mendText), at least without the characters that XML cannot hold. What an export is made of (text, CDATA, tags without attributes or written like one before) is read here, in whole runs;
 * all else, and whatever looks wrong, by a full parser, which is told where it stands and what is open there. So what it
 * says of a mistake is what it would have said had it read the whole file.
 */
export function createMarkupReader(handlers: MarkupHandlers): MarkupReader {
  const tags: OpenTag[] = [];
  const parser = createStrictParser(tags, handlers);
  const places = createPlaceCount();
  let text = '';
  let at = 0;
  let before = 0;
  let held = '';
  let isPlain = false;
  let inCdata = false;
  let cdata = '';

  const takeOver = (place: Place) => {
    isPlain = true;
    places.begin(text, at, place);
  };
  const handOver = () => {
    if (isPlain) parser.catchUp(places.placeAt(at), inCdata ? CDATA + cdata : '');
    isPlain = inCdata = false;
    cdata = '';
  };

  /** One step by the parser: to the end of a tag, or to what may be one. */
  const parse = () => {
    const wasPlain = isPlain && !inCdata;
    const depth = tags.length;
    handOver();
    // Of text outside the root the parser is given as much as there is: it reports it where what it was given ends.
    const begin = tags.length > 0 ? at : text.indexOf('<', at);
    const end = parser.isPastRoot || begin < 0 ? -1 : text.indexOf('>', begin);
    const piece = text.slice(at, end < 0 ? text.length : end + 1);
    at += piece.length;
    if (parser.parse(piece) && tags.length > 0) takeOver(parser);
    if (wasPlain && tags.length === depth + 1 && piece.startsWith('<')) remember(piece.slice(1, -1));
  };

  /** The tag that was opened, unless names mean something else within it. */
  const remember = (written: string) => {
    const [around, opened] = tags.slice(-2);
    if (around && opened?.known === around.known) keepTag(around.known, written, opened);
  };

  /** One step without it; false where there is none. */
  const readPlain = (): boolean => {
    if (inCdata) return readCdata();
    const less = text.indexOf('<', at);
    if (less < 0) return false;
    if (less > at) {
      const run = xmlText(text.slice(at, less));
      if (run === undefined) return false;
      handlers.text(run);
      at = less;
    }
    const next = text.charCodeAt(at + 1);
    if (next === SLASH) return readClosingTag();
    if (next !== BANG) return readOpeningTag();
    inCdata = text.startsWith(CDATA, at);
    if (inCdata) at += CDATA.length;
    return inCdata;
  };

  const readCdata = (): true => {
    const end = text.indexOf(CDATA_END, at);
    // The last signs of a piece may be the first ones of an end.
    if (end < 0) holdFrom(Math.max(at, text.length - (text.endsWith(']]') ? 2 : text.endsWith(']') ? 1 : 0)));
    cdata += text.slice(at, end < 0 ? text.length : end);
    at = end < 0 ? text.length : end + CDATA_END.length;
    inCdata = end < 0;
    if (inCdata) return true;
    handlers.text(cdata);
    cdata = '';
    return true;
  };

  const readClosingTag = (): boolean => {
    const written = tags.at(-1)?.written ?? '';
    const end = at + 2 + written.length;
    if (tags.length === parser.heard() || !text.startsWith(written, at + 2) || text.charCodeAt(end) !== GREATER) return false;
    at = end + 1;
    tags.pop();
    handlers.close();
    return true;
  };

  const readOpeningTag = (): boolean => {
    const end = text.indexOf('>', at);
    const tag = tags.at(-1);
    if (!tag || end < 0) return false;
    const written = text.slice(at + 1, end);
    const known = tag.known.get(written);
    if (known === undefined) return false;
    at = end + 1;
    handlers.openKnown(known);
    tags.push({ ...known, known: tag.known });
    return true;
  };

  const holdFrom = (offset: number) => {
    held = text.slice(offset) + held;
    text = text.slice(0, offset);
  };
  const place = (): Place => (isPlain ? places.placeAt(at) : { line: parser.line, column: parser.column });

  return {
    write(piece) {
      const reached = place();
      const whole = held + piece;
      before += at;
      at = 0;
      text = whole;
      held = '';
      if (mayBeHalf(text.charCodeAt(text.length - 1))) holdFrom(text.length - 1);
      const strange = isStrange(text);
      if (!strange && text.includes('\r')) text = text.replaceAll('\r\n', '\n');
      if (isPlain) takeOver(reached);
      if (!strange) while (at < text.length) if (!isPlain || !readPlain()) parse();
      if (strange) {
        handOver();
        at = whole.length;
        held = '';
        parser.parse(whole);
      }
    },
    end() {
      handOver();
      parser.parse(held);
      parser.end();
    },
    position: () => before + at,
    line: () => (isPlain ? places.lineAt(at) : parser.line),
    place,
  };
}

/** A line's end of two characters, or a character of two units, that a piece's end may cut through. */
function mayBeHalf(code: number): boolean {
  return code === 0x0d || (code >= 0xd800 && code <= 0xdbff);
}

/** Whether there is something in a text that the parser has its own ways with. */
function isStrange(text: string): boolean {
  return !text.isWellFormed() || (text.includes('\r') && /\r(?!\n)/.test(text));
}
