import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ownCopy } from './compact.ts';
import { createTrace, type Place } from './parse-trace.ts';

/** What an opening tag says: what it is written as, what to call its element, and its attributes. */
export interface KnownTag {
  written: string;
  name: string;
  attributes: ReadonlyMap<string, string>;
}

/** A tag that is open in a text, and what tags within it say, by all that is written between their brackets, as far as the parser told. */
export interface OpenTag extends KnownTag {
  known: Map<string, KnownTag>;
}

export interface ParserHandlers {
  /** Returns what to call the element, and its attributes. */
  openTag(tag: SaxesTagNS): Omit<KnownTag, 'written'>;
  text(text: string): void;
  close(): void;
  doctype(doctype: string): void;
  /** A prefix that nobody declared. */
  resolvePrefix(prefix: string): string;
  /** `place` is there where the parser notices the mistake later than it stands. */
  fail(problem: string, place: Place | undefined): never;
}

export interface StrictParser {
  readonly line: number;
  readonly column: number;
  /** Whether the root has ended. */
  readonly isPastRoot: boolean;
  /** How many of the open tags the parser has heard of: the others were opened without it. */
  heard(): number;
  /** Tells the parser of the others, of what has begun since the last one, and where it stands. */
  catchUp(place: Place, begun: string): void;
  /** Returns whether the piece ends where a tag, a comment or CDATA does, so that any reader could go on from there. */
  parse(piece: string): boolean;
  end(): void;
}

export const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
// Files have some forty, and some thousand with the attributes of tags and categories; those of a made-up file are not all kept.
const MOST_KNOWN = 2_000;
const LONGEST_KNOWN = 200;

/** Remembers what a tag says, written just so. */
export function keepTag(known: Map<string, KnownTag>, written: string, { written: element, name, attributes }: KnownTag): void {
  if (known.size >= MOST_KNOWN || written.length > LONGEST_KNOWN || known.has(written)) return;
  const copies = [...attributes].map(([key, value]) => [ownCopy(key), ownCopy(value)] as const);
  known.set(ownCopy(written), { written: ownCopy(element), name: ownCopy(name), attributes: copies.length > 0 ? new Map(copies) : NO_ATTRIBUTES });
}

/** A full XML parser, which keeps `tags`, the open ones, and may be left out where the text is plain. */
export function createStrictParser(tags: OpenTag[], handlers: ParserHandlers): StrictParser {
  const parser = new SaxesParser({ xmlns: true, resolvePrefix: (prefix: string) => (prefix === '' ? '' : handlers.resolvePrefix(prefix)) });
  const trace = createTrace();
  let heard = 0;
  let fed = 0;
  let catchesUp = false;
  let isVersion1 = true;
  let doneAt = -1;
  let isPastRoot = false;

  const mark = () => trace.mark(parser.position, { line: parser.line, column: parser.column });
  /** `ahead`: so much is still to come of what is done. */
  const done = (ahead = 0) => {
    mark();
    doneAt = parser.position + ahead;
  };
  const addText = (text: string) => {
    mark();
    handlers.text(text);
  };
  parser.on('error', ({ message }) => {
    const problem = message.replace(/^\d+:\d+: /, '');
    handlers.fail(problem, problem.startsWith('text data outside') ? trace.placeOf(trace.text().search(/\S/)) : undefined);
  });
  parser.on('xmldecl', ({ version }) => void (isVersion1 = version === '1.0'));
  parser.on('doctype', (doctype) => handlers.doctype(doctype));
  parser.on('opentagstart', mark);
  parser.on('opentag', (tag) => {
    done();
    heard += 1;
    if (catchesUp) return;
    const isScope = Object.keys(tag.ns).length > 0;
    const known = (isScope ? undefined : tags.at(-1)?.known) ?? new Map<string, KnownTag>();
    const opened = { written: tag.name, ...handlers.openTag(tag) };
    keepTag(known, tag.name, { ...opened, attributes: NO_ATTRIBUTES });
    tags.push({ ...opened, known });
  });
  parser.on('text', addText);
  parser.on('cdata', (text) => {
    addText(text);
    done();
  });
  parser.on('comment', () => done('>'.length));
  parser.on('closetag', () => {
    done();
    heard -= 1;
    tags.pop();
    isPastRoot = tags.length === 0;
    handlers.close();
  });

  const feed = (piece: string) => {
    // The parser's own position is right only while it reads.
    trace.startSlice(piece, fed);
    parser.write(piece);
    fed += piece.length;
  };

  return {
    get line() {
      return parser.line;
    },
    get column() {
      return parser.column;
    },
    get isPastRoot() {
      return isPastRoot;
    },
    heard: () => heard,
    catchUp({ line, column }, begun) {
      catchesUp = true;
      feed(tags.slice(heard).map(({ written }) => `<${written}>`).join('') + begun);
      catchesUp = false;
      Object.assign(parser, { line, column });
    },
    parse(piece) {
      feed(piece);
      return isVersion1 && doneAt === fed;
    },
    end: () => void parser.close(),
  };
}
