import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ENGLISH } from './marks.ts';
import { texturize } from './texturize.ts';

interface Vector {
  test: string;
  function: string;
  args: [string, ...unknown[]];
  expected: string;
  expected_one_of?: string[];
}

const VECTORS = '../shared/data/corpora/wpautop/wp-wptexturize.json';
const NAMED = {
  ...ENGLISH,
  openDouble: '!openq2!', closeDouble: '!closeq2!', openSingle: '!openq1!', closeSingle: '!closeq1!',
  apostrophe: '!apos!', prime: '!prime1!', doublePrime: '!prime2!',
};

describe.skipIf(!existsSync(VECTORS))(`WordPress's own vectors (skipped where ${VECTORS} is absent)`, () => {
  const all: Vector[] = existsSync(VECTORS) ? JSON.parse(readFileSync(VECTORS, 'utf8')) : [];
  // The others spell the name of a product.
  const vectors = all.filter((vector) => vector.function === 'wptexturize');

  it('are all there', () => expect([all.length, vectors.length]).toEqual([188, 181]));

  it.each(vectors)('$test: $args.0', ({ test, args, expected }) => {
    const marks = test.endsWith('::test_translate') ? NAMED : ENGLISH;
    const html = withSigns(texturize(inLetters(args[0]), marks));
    // WordPress begins a quotation anew behind every tag.
    if (expected.includes('hello</a>&#8220;')) expect(html).toBe(withSigns(expected.replace('</a>&#8220;', '</a>&#8221;')));
    else expect(html).toBe(withSigns(inLetters(expected)));
  });
});

describe('typography', () => {
  it.each([
    ['goes on behind the end of an inline tag', '"<em>Left</em>" and <cite>The Times</cite>\'s <b>\'word\'</b>', '“<em>Left</em>” and <cite>The Times</cite>’s <b>‘word’</b>'],
    ['opens behind a dash and within another quotation', 'so—"yes" \'"No," he said\'', 'so—“yes” ‘“No,” he said’'],
    ['closes behind a dash', '"wait—" he', '“wait—” he'],
    ['leaves code and attributes', '<a title="it\'s">it\'s</a> <code>"a" -- b</code> <pre>"x"</pre>', '<a title="it\'s">it’s</a> <code>"a" -- b</code> <pre>"x"</pre>'],
    ['leaves the marks of blocks', '<!-- wp:x {"a":"b"} --><p>"b"</p>', '<!-- wp:x {"a":"b"} --><p>“b”</p>'],
    ['sees text behind a sign that is no tag', 'if a < b, "then"', 'if a < b, “then”'],
    ['keeps entities', '&lt;b&gt; &copy; AT&T', '&lt;b&gt; &copy; AT&amp;T'],
    ['leaves addresses', 'see http://w.example/a--b/9x9 -- \'there\'', 'see http://w.example/a--b/9x9 — ‘there’'],
    ['does nothing to words alone', 'Plain words.', 'Plain words.'],
  ])('%s', (_, html, expected) => expect(texturize(html)).toBe(expected));

  it('changes nothing the second time', () => {
    const once = texturize('"It\'s" -- the \'90s... 6\' 2" & <em>\'tis</em>');
    expect(texturize(once)).toBe(once);
  });

  it.each([
    ['quotation marks', `"'`.repeat(20_000)],
    ['numbers and quotation marks', `1'2" `.repeat(25_000)],
    ['dashes', '-'.repeat(200_000)],
    ['numbers', '1.1,'.repeat(60_000)],
    ['times', '1x1'.repeat(60_000)],
    ['ampersands', '&#1'.repeat(60_000)],
    ['brackets', '[gallery '.repeat(20_000)],
    ['signs', '<a<'.repeat(60_000)],
    ['code', '<code>'.repeat(20_000)],
  ])('is done in time with nothing but %s', (_, text) => {
    const start = performance.now();
    texturize(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

/** The file has the bytes of UTF-8 as a letter each. */
function inLetters(text: string): string {
  return /^[\0-\xFF]*$/.test(text) ? Buffer.from(text, 'latin1').toString('utf8') : text;
}

/** We write signs where WordPress writes their numbers. */
function withSigns(html: string): string {
  return html.replace(/&#(\d{3,4});/g, (_, code: string) => String.fromCharCode(Number(code))).replaceAll('&amp;', '&');
}
