import { SaxesParser, type SaxesTagNS } from 'saxes';
import { createTrace, type Place } from './parse-trace.ts';

/** A tag that is open in a text, as it is written, and what written names stand for within it, as far as the parser told. */
export interface OpenTag {
  written: string;
  names: Map<string, string>;
}

export interface ParserHandlers {
  /** Returns what to call the element. */
  openTag(tag: SaxesTagNS): string;
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

// Files have some forty; those of a made-up file are not all kept.
const MOST_NAMES = 1_000;
const LONGEST_NAME = 100;

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
    const names = (isScope ? undefined : tags.at(-1)?.names) ?? new Map<string, string>();
    const name = handlers.openTag(tag);
    if (names.size < MOST_NAMES && tag.name.length <= LONGEST_NAME) names.set(tag.name, name);
    tags.push({ written: tag.name, names });
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
