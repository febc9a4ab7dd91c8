import { describe, expect, it } from 'vitest';
import { createMarkupReader, type MarkupHandlers } from './markup-reader.ts';
import type { Place } from './parse-trace.ts';
import { createStrictParser } from './strict-parser.ts';

const PARTS = [
  '<a>', '</a>', '<b:c>', '</b:c>', '<d e="f>g">', '</d>', '</a >', '<a\n>', '<a/>', '<h/>', '<b:c xmlns:b="urn:other">', '<x xmlns="urn:y">', '</x>', '<é>', '</é>',
  '<![CDATA[', ']]>', ']', ']]', ']]]]><![CDATA[>', '<![CDATA[]]>', '<!---->', '<!--\n-->', '<?go on > there?>', '<!DOCTYPE a>',
  'text', 'more text\n', ' ', '\n', '\r\n', '\r', '\r\r\n', '\u{1f600}', 'ü', '\u2028', '\ud83d', '\ude00', '&amp;', '&#65;', '&#13;', '&#x1F600;', '&#X41;', '&#0;', '&wharf;', '&', '>', '<', '"',
];
const BALANCED = ['<d e="1" f=\'&amp;2\'>x</d>', '<d\ne="1">\n</d>', '<d e="1"/>',  '<b:c d="1">y</b:c>', '<a>1</a>', '<b:c><![CDATA[x]]]]><![CDATA[>\r\ny]]></b:c>', '<d e="1">\n\u{1f600}&lt;</d>', '<a><b:c>\n</b:c><a/></a>', '\n', '<a><![CDATA[]]]]></a>', '<b:c xmlns:b="urn:other"><b:c>z</b:c></b:c>'];

describe('read in whole runs', () => {
  it.each([
    ['what is sound', '<r><a><b:c>one</b:c>\n<b:c><![CDATA[two]] ]]></b:c></a></r>'],
    ['line breaks of two kinds', '<r>\r\n<a>\r\n</a>\n<a>\r\r\n</a><a>x\r'],
    ['CDATA without an end', '<r><a>\n<![CDATA[x\r\ny]'],
    ['CDATA whose end breaks off', '<r><a></a><a><![CDATA[\u{1f600}]]'],
    ['a tag that does not match', '<r><a>\n\u{1f600}<b:c>x</b:c></b:c></a></r>'],
    ['another version of XML', '<?xml version="1.1"?><r><a>x\u0085y</a>\u2028<a></b>'],
    ['text after the end', '<r><a>\n</a></r>\n\n  junk'],
    ['text before the beginning', '<?xml version="1.0"?>\n<!---->\na -> b\n> c<r><a></a></r>'],
    ['a tag that ends late outside', '<r c="a>b"><?d e="><a></a><b></b>'],
    ['half a character', '<r><a>x\ud83d</a><a></a></r>'],
    ['a tag with attributes, more than once', '<r><d e="1" b:f="&lt;2">x</d>\n<d e="1" b:f="&lt;2">y</d><d e="1" b:f="&lt;2"></d ></r>'],
    ['a tag with attributes over two lines', '<r><d e="1"\n f="2 \n3">x</d>\n<d e="1"\n f="2 \n3">\n</d><d></d><a></b></r>'],
    ['attributes in another namespace', '<r xmlns:b="urn:b"><b:c d="1">x</b:c><a xmlns:b="urn:other"><b:c d="1">y</b:c><b:c d="1">y</b:c></a><b:c d="1"></b:c></r>'],
    ['the same attribute twice', '<r><d e="1">x</d><d e="1" e="1">x</d></r>'],
    ['a namespace that ends', '<r><b:c/><a xmlns:b="urn:other"><b:c></b:c></a><b:c></b:c></r>'],
  ])('%s is as a full parser has it', (_, text) => {
    expect(byReader([text])).toEqual(byParser(text));
    expect(byReader(text.split('')).map(roughly)).toEqual(byParser(text).map(roughly));
  });

  it('anything else too, sound or not, and however it is cut', () => {
    const random = numbers(2010);
    let sound = 0;
    for (let round = 0; round < 1_000; round += 1) {
      const parts = Array.from({ length: random(12) }, () => pick(random(9) > 0 ? BALANCED : PARTS, random));
      const start = random(9) > 0 ? '' : pick(PARTS, random) + pick(PARTS, random);
      const text = `<?xml version="1.0"?>\n${start}<r xmlns:b="urn:b">${parts.join('')}${random(4) > 0 ? '</r>' : ''}${random(9) > 0 ? '' : pick(PARTS, random)}`;
      const told = byParser(text);
      expect(byReader([text])).toEqual(told);
      expect(byReader(cut(text, random)).map(roughly)).toEqual(told.map(roughly));
      if (told.at(-1) === 'end') sound += 1;
    }
    expect(sound).toBeGreaterThan(250);
  });
});

function byReader(pieces: string[]): string[] {
  const { events, handlers } = recorder(() => reader.place());
  const reader = createMarkupReader(handlers);
  return finish(events, () => {
    for (const piece of pieces) reader.write(piece);
    reader.end();
  });
}

function byParser(text: string): string[] {
  const { events, handlers } = recorder(() => parser);
  const parser = createStrictParser([], handlers);
  return finish(events, () => {
    parser.parse(text);
    parser.end();
  });
}

function finish(events: string[], read: () => void): string[] {
  try {
    read();
    return [...events, 'end'];
  } catch (error) {
    return [...events, String(error)];
  }
}

/** Hears what is read, runs of text as one; text that nothing came after is not worth hearing of. */
function recorder(place: () => Place): { events: string[]; handlers: MarkupHandlers } {
  const events: string[] = [];
  let text = '';
  const note = (event: string) => {
    if (text !== '') events.push(`text ${text}`);
    text = '';
    events.push(event);
  };
  const opened = (name: string, attributes: ReadonlyMap<string, string>) => `open ${name} ${place().line} ${[...attributes].join(' ')}`;
  return {
    events,
    handlers: {
      openTag(tag) {
        const name = `{${tag.uri}}${tag.local}`;
        const attributes = new Map(Object.values(tag.attributes).map(({ local, value }) => [local, value]));
        note(opened(name, attributes));
        return { name, attributes };
      },
      openKnown: ({ name, attributes }) => note(opened(name, attributes)),
      text: (some) => void (text += some),
      close: () => note('close'),
      doctype: (doctype) => note(`doctype ${doctype}`),
      resolvePrefix: (prefix) => `urn:undeclared:${prefix}`,
      fail(problem, outside) {
        const { line, column } = outside ?? place();
        throw new Error(`${problem} at ${line}:${column}`);
      },
    },
  };
}

/** Of text outside the root the parser hears at the next tag or the next cut, whichever comes first. */
function roughly(event: string): string {
  return event.replace(/(text data outside.*) at .*/, '$1');
}

function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

function pick(parts: readonly string[], random: (below: number) => number): string {
  return parts[random(parts.length)] ?? '';
}

function cut(text: string, random: (below: number) => number): string[] {
  const pieces: string[] = [];
  for (let at = 0; at < text.length; ) {
    const length = 1 + random(random(2) > 0 ? 5 : 60);
    pieces.push(text.slice(at, at + length));
    at += length;
  }
  return pieces;
}
