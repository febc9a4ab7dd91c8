import { describe, expect, it } from 'vitest';
import { markdownBody } from './markdown-body.ts';

describe('a text in Markdown', () => {
  it('becomes headings, lists, tables and footnotes', () => {
    const html = markdownBody('# One\n\nA *b* ~~c~~[^1]\n\n- x\n- y\n\n|a|b|\n|-|-|\n|1|2|\n\n[^1]: The note.');
    expect(html).toContain('<h1>One</h1>');
    expect(html).toContain('A <em>b</em> <del>c</del>');
    expect(html).toContain('<li>x</li>');
    expect(html).toContain('<td>1</td>');
    expect(html).toContain('The note.');
  });

  it('keeps the HTML that stands in it', () => {
    expect(markdownBody('<aside id="a">one</aside>\n\nTwo <mark>three</mark>')).toBe('<aside id="a">one</aside>\n<p>Two <mark>three</mark></p>');
  });

  it('stays plain text where it would take seconds to read', () => {
    expect(markdownBody('[a](b '.repeat(6_000))).toMatch(/^<p>\[a\]\(b \[a\]/);
    expect(markdownBody(`${'>'.repeat(5_000)} deep`)).toMatch(/^<p>&gt;&gt;/);
  });

  it('is read in a moment where it is long and honest', () => {
    const started = performance.now();
    markdownBody('Some *words* with [a link](https://example.org/x) in a **sentence**.\n\n'.repeat(200));
    expect(performance.now() - started).toBeLessThan(3_000);
  });
});
