import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { autoParagraphs, isBlockMarkup } from './paragraphs.ts';

interface Vector {
  args: [string];
  expected: string;
  output_wrapped_by?: string[];
}

const VECTORS = '../shared/data/corpora/wpautop/wp-wpautop.json';

describe.skipIf(!existsSync(VECTORS))(`WordPress's own vectors (skipped where ${VECTORS} is absent)`, () => {
  const vectors: Vector[] = existsSync(VECTORS) ? JSON.parse(readFileSync(VECTORS, 'utf8')) : [];

  it('are all there', () => expect(vectors).toHaveLength(21));

  it.each(vectors)('$args.0', ({ args, expected, output_wrapped_by }) => {
    const html = autoParagraphs(args[0]);
    expect(output_wrapped_by?.includes('trim') ? html.trim() : html).toBe(expected);
  });
});

describe('automatic paragraphs', () => {
  it.each([
    ['nothing of blank text', ' \n\t\n', ''],
    ['one paragraph of one line', 'Turnout rose.', '<p>Turnout rose.</p>\n'],
    ['paragraphs at blank lines, however many', 'One.\n\n\n \t\nTwo.', '<p>One.</p>\n<p>Two.</p>\n'],
    ['line breaks at line ends', 'Roses\nare red', '<p>Roses<br />\nare red</p>\n'],
    ['the same of Windows line ends', 'One\r\nline\r\n\r\nTwo', '<p>One<br />\nline</p>\n<p>Two</p>\n'],
    ['no second break after a typed one', 'Roses<br>\nare <br/> red', '<p>Roses<br />\nare <br /> red</p>\n'],
    ['a paragraph of a double break', 'One<br><br />Two<br>', '<p>One</p>\n<p>Two</p>\n'],
    ['no break after a typed break and spaces', 'One<br>  \nTwo', '<p>One<br />\nTwo</p>\n'],
    ['kept double spaces, and a no-break space as content', 'A  b\n\n\u00a0', '<p>A  b</p>\n<p>\u00a0</p>\n'],
    [
      'inline markup within its paragraph',
      '<em>One</em>\n\n<a href="/x"\n title="a > b">Two</a>',
      '<p><em>One</em></p>\n<p><a href="/x"\n title="a > b">Two</a></p>\n',
    ],
    ['a literal pair of signs', 'D4S.\n&lt;&gt; and <> and 3 < 4', '<p>D4S.<br />\n&lt;&gt; and <> and 3 < 4</p>\n'],
    ['typed paragraphs left alone', '<p>One</p>\n<p class="x">Two</p>', '<p>One</p>\n<p class="x">Two</p>\n'],
    ['a typed paragraph with a blank line split', '<p class="x">One\n\nTwo</p>', '<p class="x">One</p>\n<p>Two</p>\n'],
    ['an unclosed and an unopened paragraph mended', '<p>One\n<div>x</div>\nTwo</p>', '<p>One</p>\n<div>x</div>\n<p>Two</p>\n'],
    ['no empty paragraphs', 'One\n<p></p>\n\n<p> </p>', '<p>One</p>\n'],
    ['no paragraph around a block', '<p><div>x</div></p>', '<div>x</div>\n'],
    [
      'lists without paragraphs',
      'Three:\n<ul>\n<li>a</li>\n<li>b\nc</li>\n</ul>\nEnd',
      '<p>Three:</p>\n<ul>\n<li>a</li>\n<li>b<br />\nc</li>\n</ul>\n<p>End</p>\n',
    ],
    ['a bare item before a nested list', '<ul><li>a<ul><li>b</li></ul></li></ul>', '<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n'],
    ['paragraphs of an item with blank lines', '<li>a\n\nb</li>', '<li><p>a</p>\n<p>b</p></li>\n'],
    ['paragraphs within a quotation', '<blockquote>One\n\nTwo</blockquote>', '<blockquote><p>One</p>\n<p>Two</p></blockquote>\n'],
    [
      'a quotation between texts',
      'He said:\n<blockquote>No.</blockquote>\nAnd left.',
      '<p>He said:</p>\n<blockquote><p>No.</p></blockquote>\n<p>And left.</p>\n',
    ],
    ['paragraphs in a block that holds several', '<div>One\n\nTwo</div>', '<div><p>One</p>\n<p>Two</p></div>\n'],
    ['no paragraph in a heading', '<h2>\n\nOne\n\n</h2>Two', '<h2>\nOne\n</h2>\n<p>Two</p>\n'],
    ['code as it was typed', 'See\n<pre>\n if (a)\n\n   b < c;\n</pre>', '<p>See</p>\n<pre>\n if (a)\n\n   b < c;\n</pre>\n'],
    ['scripts as they were typed', '<script>\nvar a = "<p>"\n\nvar b\n</script>', '<p><script>\nvar a = "<p>"\n\nvar b\n</script></p>\n'],
    [
      'tables without breaks',
      '<table>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</table>',
      '<table>\n<tr>\n<td>1</td>\n<td>2</td>\n</tr>\n</table>\n',
    ],
    ['no paragraph of a lone comment', 'One\n\n<!-- note -->\n\nTwo', '<p>One</p>\n<!-- note -->\n<p>Two</p>\n'],
    ['a paragraph end at the teaser mark', 'One\n<!--more-->\nTwo', '<p>One</p>\n<!--more-->\n<p>Two</p>\n'],
    ['no paragraph of a link around a block', '<a href="/x"><div>y</div></a>', '<a href="/x">\n<div>y</div>\n</a>\n'],
    [
      'a paragraph around a picture or a frame',
      '<img src="a.png">\n\n<iframe src="b"></iframe>',
      '<p><img src="a.png"></p>\n<p><iframe src="b"></iframe></p>\n',
    ],
    ['an unclosed pre, comment and tag as they fall', '<pre>a\n\nb <!-- c <d', '<pre><p>a</p>\n<p>b <!-- c <d</p>\n'],
  ])('makes %s', (_, text, html) => {
    expect(autoParagraphs(text)).toBe(html);
  });

  it('leaves what it made as it is', () => {
    const once = autoParagraphs('One\ntwo\n\n<blockquote>three\n\nfour</blockquote>\n<ul><li>five</li></ul>\nsix<hr>seven');
    expect(autoParagraphs(once).replace(/\n/g, '')).toBe(once.replace(/\n/g, ''));
  });

  it.each([
    ['spaces', ' '.repeat(400_000) + 'x'],
    ['spaces within', 'x' + ' '.repeat(400_000) + 'x'],
    ['lines', 'a\n'.repeat(200_000)],
    ['opened tags', '<a '.repeat(200_000)],
    ['open quotations', '<a href="'.repeat(100_000)],
    ['unclosed comments', '<!-- '.repeat(200_000)],
    ['unclosed code', '<pre>'.repeat(100_000) + '<pre '.repeat(100_000)],
    ['unclosed scripts', '<script>'.repeat(100_000)],
    ['nested objects', '<object>'.repeat(50_000) + '</object>'.repeat(49_999)],
    ['breaks', '<br>'.repeat(200_000)],
  ])('is done in time with nothing but %s', (_, text) => {
    const start = performance.now();
    autoParagraphs(text);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('block markup', () => {
  it('is known by a block delimiter, not by any comment', () => {
    expect(isBlockMarkup('<!-- wp:paragraph -->\n<p>One</p>\n<!-- /wp:paragraph -->')).toBe(true);
    expect(isBlockMarkup('One<!--more-->two <!-- wpx -->')).toBe(false);
  });
});
