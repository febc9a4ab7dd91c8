import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joined, type Piece } from './pieces.ts';
import { readAttributes } from './shortcode-attributes.ts';
import { resolveShortcodes, type Shortcode } from './shortcode-frames.ts';
import { shortcodeTags } from './shortcode-tags.ts';
import { withoutBlocks } from './inserts.ts';

type Call = { call: string; args: [string] };
interface Vector {
  test: string;
  function: string;
  args: [string | Call];
  expected: unknown;
}

const VECTORS = '../shared/data/corpora/wpautop/wp-shortcodes.json';

/** Those that are about something else, and what. */
const OTHER: [reason: string, (vector: Vector) => boolean][] = [
  ['names are registered with PHP functions there', ({ function: name }) => name === 'shortcode_exists'],
  ['a filter of its own chooses the names', ({ function: name }) => name === 'strip_shortcodes'],
  ['what stands within a tag of HTML is left alone', ({ args: [text] }) => typeof text === 'string' && /<a href="?(\[|bad)|<div \[/.test(text)],
  ['captions are figures here', ({ args: [text] }) => typeof text === 'string' && text.startsWith('[caption')],
];

const HANDLERS: Record<string, (shortcode: Shortcode) => Piece> = {
  'test-shortcode-tag': () => '',
  gallery: () => '',
  footag: ({ named }) => `foo = ${named.get('foo') ?? ''}`,
  bartag: ({ named }) => `foo = ${named.get('foo') ?? 'no foo'}`,
  baztag: ({ inner }) => ['content = ', inner],
  url: () => 'http://www.wordpress.org/',
};

describe.skipIf(!existsSync(VECTORS))(`WordPress's own vectors (skipped where ${VECTORS} is absent)`, () => {
  const all: Vector[] = existsSync(VECTORS) ? JSON.parse(readFileSync(VECTORS, 'utf8')) : [];
  const vectors = all.filter((vector) => !OTHER.some(([, isOther]) => isOther(vector)));

  it('are all there', () => expect([all.length, vectors.length]).toEqual([48, 36]));

  it.each(vectors)('$test: $function $args.0', ({ function: name, args: [text], expected }) => {
    if (name === 'shortcode_unautop') expect(unwrapped(typeof text === 'string' ? text : `<p>${text.args[0].trim()}</p>\n`)).toBe(expected);
    else if (name === 'strip_ws') expect(words(resolved(innermost(text)))).toEqual(words(innermost(expected)));
    else if (name === 'do_shortcode') expect(resolved(innermost(text))).toBe(expected);
    else expect(part(name, inLetters(innermost(text)))).toEqual(expected);
  });
});

function innermost(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null && 'args' in value && Array.isArray(value.args) ? innermost(value.args[0]) : '';
}

function resolved(text: string): string {
  const accepts = ({ name }: { name: string }) => Object.hasOwn(HANDLERS, name);
  const shortcode = (found: Shortcode) => HANDLERS[found.name]?.(found) ?? '';
  return joined(resolveShortcodes(text, shortcodeTags(text), { accepts, shortcode, address: (address) => address, wordless: new Set() }).pieces);
}

function part(name: string, text: string): unknown {
  const [tag] = shortcodeTags(text);
  if (tag === undefined || tag.kind === 'address') return undefined;
  if (name === 'shortcode_parse:tagname') return tag.name;
  if (name === 'shortcode_parse:content') return '';
  const { named, positional } = readAttributes(tag.attributes);
  return named.size === 0 ? [...positional] : Object.fromEntries([...positional.entries(), ...named]);
}

/** The paragraph that WordPress made around a shortcode goes. */
function unwrapped(html: string): string {
  const text = inLetters(html);
  const at = text.indexOf('[');
  const end = text.indexOf(']') + 1;
  const { text: kept, restore } = withoutBlocks([text.slice(0, at), { block: text.slice(at, end) }, text.slice(end)]);
  return restore(kept);
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

/** The file has the bytes of UTF-8 as a letter each. */
function inLetters(text: string): string {
  return /^[\0-\xFF]*$/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
}
