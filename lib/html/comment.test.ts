import { describe, expect, it } from 'vitest';

import { plainTextToHtml, renderComment } from './comment.ts';

const html = (source: string): string => renderComment(source).html;

describe('a comment', () => {
  it('keeps paragraphs, emphasis, quotations, lists and code', () => {
    const source =
      '<p>a<br><em>b</em> <i>c</i> <strong>d</strong> <b>e</b> <q>f</q> <cite>g</cite> <del>h</del></p>' +
      '<blockquote><p>i</p></blockquote><ul><li>j</li></ul><ol><li>k</li></ol><pre><code>l</code></pre>';
    expect(html(source)).toBe(source);
  });

  it('vouches for none of its links', () => {
    expect(html('<a href="https://example.org" rel="follow" target="_blank" class="x" id="y">x</a>')).toBe(
      '<a href="https://example.org/" rel="ugc nofollow noopener">x</a>',
    );
  });

  it('links to other comments, to mailboxes, and nowhere else on the site', () => {
    expect(html('<a href="#comment-12">@Ann</a>')).toContain('href="#comment-12"');
    expect(html('<a href="mailto:a@example.org">a</a>')).toContain('href="mailto:a@example.org"');
    expect(html('<a href="/admin/">a</a><a href="#main">b</a><a href="//x.example">c</a>')).toBe('abc');
  });

  it('turns headings and boxes into paragraphs, and pictures into their descriptions', () => {
    expect(html('<h1>One</h1><div>two<div>three</div></div><img src="x" alt=":)">')).toBe('<p>One</p><p>two</p><p>three</p>:)');
  });

  it('shows a literal <>', () => expect(renderComment('<p>sic <></p>').text).toBe('sic <>'));

  it('made of a tangle of tags is kept as text, quickly', () => {
    const bomb = Array.from({ length: 5000 }, (_, index) => `<b id=${index}>`).join('') + '<p>x'.repeat(5000);
    const started = performance.now();
    expect(html(bomb)).not.toMatch(/<b[ >]/);
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('plain text', () => {
  it('becomes paragraphs and line breaks, with every sign shown as itself', () => {
    expect(plainTextToHtml('One <> & "two"\r\nthree\r\n \r\n\r\n<script>\n')).toBe(
      '<p>One &lt;&gt; &amp; &quot;two&quot;<br>\nthree</p>\n<p>&lt;script&gt;</p>',
    );
  });

  it('that is blank is nothing', () => expect(plainTextToHtml(' \n\n ')).toBe(''));

  it('survives being rendered as a comment', () => {
    expect(renderComment(plainTextToHtml('1 < 2\n\n<b>')).text).toBe('1 < 2\n<b>');
  });
});
