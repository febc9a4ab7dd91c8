import { describe, expect, it } from 'vitest';
import { cleanPaste } from './clean.ts';
import { googleDocs, webPage, word } from './clipboard-fixture.ts';

let count = 0;
const clean = (html: string) => cleanPaste(html, () => `n${(count += 1)}`);

describe('what is pasted from Word', () => {
  const html = clean(word);

  it('keeps headings, emphasis and links, and nothing of how they looked', () => {
    expect(html).toContain('<h2>The rent strike</h2>');
    expect(html).toContain('<h3>How it began</h3>');
    expect(html).toContain('<p>They <strong>would not</strong> pay, <em>not one</em> of them: see <a href="https://example.org/rent">the record</a>.');
    expect(html).not.toMatch(/style|class|mso|o:p|<span|<!--|&nbsp;/i);
  });

  it('keeps lists as lists, one within the other', () => {
    expect(html).toContain('<ul><li>Glasgow<ul><li>Govan</li><li>Partick</li></ul></li><li>Leeds</li></ul><ol><li>First</li><li>Second</li></ol>');
  });

  it('keeps tables', () => {
    expect(html).toContain('<td>Ward</td>');
    expect(html).toContain('<td colspan="2">1915</td>');
  });

  it('keeps footnotes', () => {
    expect(html).toContain('in 1915<sup data-note="note-n1">[1]</sup>');
    expect(html).toMatch(/<ol data-footnotes=""><li data-id="note-n1"> ?The <em>Glasgow Herald<\/em>, 18 November 1915\.<\/li><\/ol>$/);
  });

  it('leaves empty paragraphs and pictures on the writer’s disk behind', () => {
    expect(html).not.toMatch(/<p>\s*<\/p>|file:|<img/);
  });
});

describe('what is pasted from Google Docs', () => {
  const html = clean(googleDocs);

  it('is not all bold, for that is only how it is wrapped', () => {
    expect(html).toMatch(/^<h2>A plain heading<\/h2>/);
    expect(html).toContain('<p>Plain, <strong>bold</strong>, <em>italic</em>, <strong><em>both</em></strong>, <s>gone</s> and H<sub>2</sub>O.</p>');
  });

  it('has the addresses that links were meant to have', () => expect(html).toContain('<a href="https://example.org/a?b=1">a link</a>'));

  it('has lists without a paragraph in each item', () => expect(html).toContain('<ul><li>One</li><li>Two<ul><li>Within</li></ul></li></ul>'));

  it('keeps a picture by its address', () => expect(html).toContain('<img src="https://lh3.example.com/x" alt="A crowd">'));
});

describe('what is pasted from a web page', () => {
  const html = clean(webPage);

  it('loses scripts, forms, frames and hidden words', () => expect(html).not.toMatch(/script|form|iframe|hidden|onclick|javascript/i));
  it('has a paragraph for each line that was a division', () => expect(html).toBe('<p>One line</p><p>Another <strong>line</strong></p><p>A <em>third</em> with a word</p>'));
});

it('What was cut in the editor itself comes back as it was', () => {
  const own = '<p data-pm-slice="1 1 []" data-kept="{&quot;className&quot;:[&quot;x&quot;]}">words</p>';
  expect(clean(own)).toBe(own);
});
