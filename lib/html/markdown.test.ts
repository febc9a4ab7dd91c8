import { describe, expect, it } from 'vitest';

import { renderMarkdown } from './markdown.ts';

const html = (source: string): string => renderMarkdown(source).html;
const REL = 'rel="ugc nofollow noopener"';

describe('a comment in Markdown', () => {
  it('has emphasis, code, quotations and lists', () => {
    expect(html('**a** _b_ ~~c~~ `d`')).toBe('<p><strong>a</strong> <em>b</em> <del>c</del> <code>d</code></p>');
    expect(html('> a\n\nb')).toBe('<blockquote>\n<p>a</p>\n</blockquote>\n<p>b</p>');
    expect(html('- a\n- b\n\n1. c')).toBe('<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n<ol>\n<li>c</li>\n</ol>');
    expect(html('```js\n<a>\n```')).toBe('<pre><code>&#x3C;a>\n</code></pre>');
  });

  it('keeps each line break, and a list’s own first number', () => {
    expect(html('one\ntwo')).toBe('<p>one<br>\ntwo</p>');
    expect(html('4. I agree with that')).toContain('<ol start="4">');
  });

  it('vouches for none of its links, bare addresses among them', () => {
    expect(html('[a](https://example.org "t")')).toBe(`<p><a href="https://example.org/" ${REL}>a</a></p>`);
    expect(html('see https://example.org/a, www.example.org and <https://example.net>').match(new RegExp(REL, 'g'))).toHaveLength(3);
    expect(html('[a](#comment-12)')).toContain('href="#comment-12"');
  });

  it('links nowhere that is no web address', () => {
    expect(html('[a](javascript:alert(1)) [b](/admin/) <data:text/html,x> [c](//x.example)')).not.toContain('<a');
  });

  it('shows HTML, and a literal <>, as they were typed', () => {
    expect(renderMarkdown('sic <>').text).toBe('sic <>');
    expect(renderMarkdown('<b>not bold</b>\n\n<script>alert(1)</script>').text).toBe('<b>not bold</b>\n<script>alert(1)</script>');
    expect(html('<div>\n*a*\n</div>')).toBe('<p>&#x3C;div><br>\n<em>a</em><br>\n&#x3C;/div></p>');
  });

  it('has no headings, pictures, tables or footnotes, and loses none of their words', () => {
    expect(html('# Title')).toBe('<p><strong>Title</strong></p>');
    expect(html('![A poster](https://example.org/a.png)')).toBe(`<p><a href="https://example.org/a.png" ${REL}>A poster</a></p>`);
    expect(renderMarkdown('| a | b |\n|---|---|\n| 1 | 2 |').text).toBe('| a | b |\n|---|---|\n| 1 | 2 |');
    expect(renderMarkdown('so it is[^1]\n\n[^1]: note\n\n[2]: a book').text).toBe('so it is[^1]\n[^1]: note\n[2]: a book');
    expect(html('a[^1]\n\n[^1]: note')).not.toContain('id=');
  });

  it('reads as words what only looks like Markdown', () => {
    expect(html('    An indented first line.\n\nYours\n---\nAnn')).toBe('<p>An indented first line.</p>\n<p>Yours</p>\n<p>* * *</p>\n<p>Ann</p>');
    expect(html('~5 and ~6')).toBe('<p>~5 and ~6</p>');
  });

  it('that is blank is nothing', () => expect(renderMarkdown(' \n\n')).toEqual({ html: '', text: '' }));

  it('with half a character, or a NUL, is shown without', () => expect(html('a\uD800b\0c')).toBe('<p>a\uFFFDbc</p>'));
});

describe('a tangle of marks', () => {
  const tangles: Record<string, string> = {
    'quotations within quotations': '>'.repeat(20_000),
    'deep quotations, line by line': `${'>'.repeat(50)}a\n\n`.repeat(390),
    'lists within lists': Array.from({ length: 195 }, (_, index) => `${' '.repeat(index)}- a`).join('\n'),
    'items set in again and again': Array.from({ length: 600 }, (_, index) => `${' '.repeat((index % 20) * 2)}- a`).join('\n'),
    'many items': '- a\n'.repeat(5_000),
    'stars that open': '*a '.repeat(6_600),
    'stars that close': 'a*'.repeat(10_000),
    'emphasis within emphasis': `${'*'.repeat(10_000)}a${'*'.repeat(9_999)}`,
    'two kinds of marks': `${'*_'.repeat(5_000)}a${'_*'.repeat(5_000)}`,
    brackets: '['.repeat(20_000),
    'links within links': `${'['.repeat(5_000)}a${'](b)'.repeat(3_700)}`,
    'links that never end': '[a](b '.repeat(3_333),
    backticks: Array.from({ length: 195 }, (_, index) => '`'.repeat(index + 1)).join(' '),
    fences: '```\n'.repeat(5_000),
    addresses: 'www.a.b '.repeat(2_500),
    mailboxes: 'a@b.c '.repeat(3_333),
    'line breaks': 'a\n'.repeat(10_000),
    'blank lines': '\n'.repeat(19_999) + 'a',
    'blank lines in a quotation': `> a${'\n'.repeat(60)}`.repeat(315),
    parentheses: `http://a.b/${'('.repeat(10_000)}${')'.repeat(9_000)}`,
    words: 'word '.repeat(4_000),
    'dots behind an address': `http://a.b/${'.'.repeat(19_980)}x`,
    'all that ends a sentence, behind an address': `http://a.b/${'!"\'),.:;?'.repeat(2_200)}x`,
    'short runs of dots behind addresses': `http://a.b/${'.'.repeat(99)}x `.repeat(177),
  };

  it.each(Object.entries(tangles))('of 20 KB (%s) is read or kept as text within a moment', (_, source) => {
    const before = process.cpuUsage();
    const { html: shown, text } = renderMarkdown(source);
    const { user } = process.cpuUsage(before);
    expect(shown.length + text.length).toBeGreaterThan(source.trim().length / 10);
    expect(user / 1_000).toBeLessThan(400); // some 50 ms where nothing else runs
  });

  it('is whatever is longer than a comment may be', () => {
    expect(html(`*${'word '.repeat(5_000)}*`)).not.toContain('<em>');
  });

  it('is not what a long comment of many paragraphs is', () => {
    expect(html('The council has voted *against* it, as others said before, and as it did last year.\n\n'.repeat(180))).toContain('<em>against</em>');
  });

  it('kept as text loses none of its marks', () => {
    expect(renderMarkdown(`${'*'.repeat(1_000)}<b>\nx`)).toEqual({ html: `<p>${'*'.repeat(1_000)}&lt;b&gt;<br>\nx</p>`, text: `${'*'.repeat(1_000)}<b>\nx` });
  });
});
