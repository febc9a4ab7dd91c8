import { SaxesParser, type SaxesTagNS } from 'saxes';
import { elementName, isForeign, usualNamespace } from './element-name.ts';
import type { ExportElement } from './export-element.ts';
import { ExportError } from './export-error.ts';
import { brokenXml, endOfFile, foreignRoot, NOT_XML, TEXT_OUTSIDE } from './export-failure.ts';
import { createTrace, type Place } from './parse-trace.ts';
import type { OnRepair } from './repair.ts';

// One post with all its comments may be large; beyond this a file is an attack or a mistake (in UTF-16 units).
const LARGEST_RECORD = 256 * 1024 * 1024;
// A WordPress export is six levels deep.
const DEEPEST_NESTING = 64;
// Parsing in slices keeps what waits to be handed on small, however large the pieces are that come in.
const SLICE = 64 * 1024;
const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();

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
  const parser = new SaxesParser({
    xmlns: true,
    resolvePrefix(prefix: string) {
      if (prefix === '') return '';
      noteStrange(prefix);
      return usualNamespace(prefix);
    },
  });
  const trace = createTrace();
  const open: ExportElement[] = [];
  let finished: ExportElement[] = [];
  let last: ExportElement | undefined;
  let recordStart = 0;
  let linesBefore = 0;
  let begun = false;
  let ended = false;
  let plainUri = '';

  const refuse = (reason: string, { line, column }: Place = parser) => new ExportError(reason, linesBefore + line, Math.max(1, column));
  function noteStrange(prefix: string) {
    if (strange.has(prefix)) return;
    strange.add(prefix);
    onRepair({ kind: 'namespace', line: linesBefore + parser.line, detail: prefix });
  }
  const mark = () => trace.mark(parser.position, { line: parser.line, column: parser.column });

  parser.on('error', (error) => {
    const problem = error.message.replace(/^\d+:\d+: /, '');
    if (problem.startsWith('text data outside')) throw refuse(TEXT_OUTSIDE, trace.placeOf(trace.text().search(/\S/)));
    throw refuse(ended ? endOfFile(open, last) : brokenXml(problem, open));
  });
  parser.on('opentagstart', mark);
  parser.on('doctype', (doctype) => {
    if (doctype.includes('<!ENTITY'))
      throw refuse('the file defines entities of its own, which no WordPress export does. It is refused for safety.');
  });
  parser.on('opentag', (tag) => {
    mark();
    if (open.length === 0) plainUri = tag.uri;
    if (isForeign(tag.uri, tag.prefix)) noteStrange(tag.prefix);
    const element = startElement(tag, plainUri, linesBefore + parser.line);
    if (open.length === 0 && element.name !== 'rss') throw refuse(foreignRoot(element.name));
    if (open.length >= DEEPEST_NESTING)
      throw refuse(`the elements are nested more than ${DEEPEST_NESTING} deep, which no WordPress export needs.`);
    if (open.length > 2) open.at(-1)?.children.push(element);
    open.push(element);
  });
  const addText = (text: string) => {
    mark();
    const element = open.at(-1);
    if (element && open.length > 2) element.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('comment', mark);
  parser.on('closetag', () => {
    mark();
    const element = open.pop();
    if (!element || open.length !== 2) return;
    recordStart = parser.position;
    last = element;
    if (open[1]?.name === 'channel') finished.push(element);
  });

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
      trace.startSlice(text, parser.position);
      parser.write(text);
      if (parser.position - recordStart > LARGEST_RECORD)
        throw refuse('one post is larger than 256 million characters, which cannot be read.');
    },
    end() {
      if (!begun) throw refuse('the file is empty.');
      ended = true;
      parser.close();
    },
    take(): ExportElement[] {
      const taken = finished;
      finished = [];
      return taken;
    },
  };
}

function startElement(tag: SaxesTagNS, plainUri: string, line: number): ExportElement {
  const attributes = Object.values(tag.attributes).filter(({ uri }) => uri !== 'http://www.w3.org/2000/xmlns/'); // what namespaces are called is no matter
  return {
    name: elementName(isForeign(tag.uri, tag.prefix) ? usualNamespace(tag.prefix) : tag.uri, tag.local, plainUri),
    attributes: attributes.length ? new Map(attributes.map(({ local, value }) => [local, value])) : NO_ATTRIBUTES,
    line,
    text: '',
    children: [],
  };
}

function attempt(work: () => void): unknown {
  try {
    work();
    return undefined;
  } catch (error) {
    return error;
  }
}
