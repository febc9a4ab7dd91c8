import { describe, expect, it } from 'vitest';

import { absoluteUrls, countWords, excerptOf, plainText } from './text.ts';

describe('the words of a page', () => {
  it('are parted at the borders of blocks and cells, not within a word', () => {
    expect(plainText('<p>un<em>believ</em>able</p><p>next\n line</p><table><td>1</td><td>2</td></table>')).toBe(
      'unbelievable\nnext line\n1 2',
    );
  });

  it('do not include what an embed’s link says', () => {
    expect(plainText('<figure><a class="embed-link" href="/x">Watch</a><figcaption>Speech</figcaption></figure>')).toBe('Speech');
  });

  it.each([
    ['', 0],
    ['— …', 0],
    ['don’t 2.5 left-wing 52%', 4],
    ['Ünïcode 漢字', 2],
  ])('in "%s" number %i', (text, words) => expect(countWords(text)).toBe(words));
});

describe('an excerpt', () => {
  it('is the whole text where that is short', () => expect(excerptOf(' One\ntwo. ', 20)).toBe('One two.'));

  it('ends after a sentence where one ends late enough', () => {
    expect(excerptOf('The vote was close. Nobody expected it then.', 25)).toBe('The vote was close. …');
  });

  it('ends after a word otherwise, without a dangling comma', () => {
    expect(excerptOf('Yes. Then the long, winding road began', 21)).toBe('Yes. Then the long…');
  });

  it('cuts a word that is longer than the room', () => expect(excerptOf('a'.repeat(50), 10)).toBe(`${'a'.repeat(9)}…`));

  it.each([1, 2, 5, 17, 30])('is never longer than %i', (most) => {
    expect(excerptOf('Some words. And 😀 more, of “all” sorts! To be cut.', most).length).toBeLessThanOrEqual(most);
  });
});

describe('a body for feeds', () => {
  it('has absolute addresses only', () => {
    expect(
      absoluteUrls(
        '<a href="/a/">a</a><a href="#b">b</a><img src="/c.jpg" srcset="/c-1.jpg 1x, /c-2.jpg 2x">',
        'https://left.example/post/',
      ),
    ).toBe(
      '<a href="https://left.example/a/">a</a><a href="https://left.example/post/#b">b</a>' +
        '<img src="https://left.example/c.jpg" srcset="https://left.example/c-1.jpg 1x, https://left.example/c-2.jpg 2x">',
    );
  });

  it('has links where the page has click-to-load figures', () => {
    const figure =
      '<figure class="embed" data-embed="video" data-src="/v.mp4"><a class="embed-link" href="/v.mp4"><span class="embed-title">' +
      'Rally</span> <span class="embed-host">Play the video</span></a><figcaption>In <b>May</b></figcaption></figure>';
    expect(absoluteUrls(figure, 'https://left.example')).toBe(
      '<p><a href="https://left.example/v.mp4">Rally (Play the video)</a></p><p>In <b>May</b></p>',
    );
  });
});
