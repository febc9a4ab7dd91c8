import type { SaxesTagNS } from 'saxes';
import { elementName, isForeign, usualNamespace } from './element-name.ts';
import type { ExportElement } from './export-element.ts';
import { ExportError } from './export-error.ts';
import { brokenXml, endOfFile, foreignRoot, NOT_XML, TEXT_OUTSIDE } from './export-failure.ts';
import { createMarkupReader } from './markup-reader.ts';
import type { Place } from './parse-trace.ts';
import type { OnRepair } from './repair.ts';
import { NO_ATTRIBUTES, type KnownTag } from './strict-parser.ts';

// One post with all its comments may be large; beyond this a file is an attack or a mistake (in UTF-16 units).
const LARGEST_RECORD = 256 * 1024 * 1024;
// A WordPress export is six levels deep.
const DEEPEST_NESTING = 64;
// Parsing in slices keeps what waits to be handed on small, however large the pieces are that come in.
const SLICE = 64 * 1024;

/**
 * Reads an RSS file and yields the children of its channel one after another, each whole, in document order.
 * Memory holds one child at a time. The text comes mended (mendText): what is left of its entities are XML's own five. A
 * prefix that the file does not declare means what it means in every export; `onRepair` hears of it.
 * Throws ExportError with the place where a file is not XML, not RSS, or breaks off.
 */
export async function* channelElements(text: AsyncIterable<string>, onRepair: OnRepair): AsyncGenerator<ExportElement> {
  const reader = createReader(onRepair);
  for await (const chunk of text) {
    for (let at = 0; at < chunk.length; at += SLICE) {
      // What came before the break is handed on first, so that it does not depend on how the file was cut.
      const failure = attempt(() => reader.write(chunk.slice(at, at + SLICE)));
      yield* reader.take();
      if (failure) throw failure;
    }
  }
  const failure = attempt(() => reader.end());
  yield* reader.take();
  if (failure) throw failure;
}

function createReader(onRepair: OnRepair) {
  const strange = new Set<string>();
  const open: ExportElement[] = [];
  let finished: ExportElement[] = [];
  let last: ExportElement | undefined;
  let recordStart = 0;
  let linesBefore = 0;
  let begun = false;
  let ended = false;
  let plainUri = '';

  const reader = createMarkupReader({
    resolvePrefix(prefix) {
      noteStrange(prefix);
      return usualNamespace(prefix);
    },
    openTag(tag) {
      if (open.length === 0) plainUri = tag.uri;
      const foreign = isForeign(tag.uri, tag.prefix);
      if (foreign) noteStrange(tag.prefix);
      const name = elementName(foreign ? usualNamespace(tag.prefix) : tag.uri, tag.local, plainUri);
      const opened = { name, attributes: attributesOf(tag) };
      openElement(opened);
      return opened;
    },
    openKnown: openElement,
    text(text) {
      const element = open.at(-1);
      if (element && open.length > 2) element.text += text;
    },
    close() {
      const element = open.pop();
      if (!element || open.length !== 2) return;
      recordStart = reader.position();
      last = element;
      if (open[1]?.name === 'channel') finished.push(element);
    },
    doctype(doctype) {
      if (doctype.includes('<!ENTITY')) throw refuse('the file defines entities of its own, which no WordPress export does. It is refused for safety.');
    },
    fail(problem, outside) {
      if (outside) throw refuse(TEXT_OUTSIDE, outside);
      throw refuse(ended ? endOfFile(open, last) : brokenXml(problem, open));
    },
  });

  const refuse = (reason: string, { line, column }: Place = reader.place()) => new ExportError(reason, linesBefore + line, Math.max(1, column));
  function noteStrange(prefix: string) {
    if (strange.has(prefix)) return;
    strange.add(prefix);
    onRepair({ kind: 'namespace', line: linesBefore + reader.line(), detail: prefix });
  }
  function openElement({ name, attributes }: Omit<KnownTag, 'written'>) {
    if (open.length === 0 && name !== 'rss') throw refuse(foreignRoot(name));
    if (open.length >= DEEPEST_NESTING) throw refuse(`the elements are nested more than ${DEEPEST_NESTING} deep, which no WordPress export needs.`);
    const element = { name, attributes, line: linesBefore + reader.line(), text: '', children: [] };
    if (open.length > 2) open.at(-1)?.children.push(element);
    open.push(element);
  }

  return {
    write(slice: string) {
      let text = slice;
      if (!begun) {
        // WordPress plugins print blank lines before the XML declaration, where XML allows nothing at all.
        const start = text.search(/[^\s\ufeff]/);
        const blank = start < 0 ? text : text.slice(0, start);
        linesBefore += blank.split('\n').length - 1;
        text = text.slice(blank.length);
        if (text === '') return;
        if (!text.startsWith('<')) throw refuse(NOT_XML);
        begun = true;
      }
      reader.write(text);
      if (reader.position() - recordStart > LARGEST_RECORD)
        throw refuse('one post is larger than 256 million characters, which cannot be read.');
    },
    end() {
      if (!begun) throw refuse('the file is empty.');
      ended = true;
      reader.end();
    },
    take(): ExportElement[] {
      const taken = finished;
      finished = [];
      return taken;
    },
  };
}

/** What namespaces are called is no matter. */
function attributesOf(tag: SaxesTagNS): ReadonlyMap<string, string> {
  const attributes = Object.values(tag.attributes).filter(({ uri }) => uri !== 'http://www.w3.org/2000/xmlns/');
  return attributes.length > 0 ? new Map(attributes.map(({ local, value }) => [local, value])) : NO_ATTRIBUTES;
}

function attempt(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
