import { describe, expect, it } from 'vitest';
import { randoms } from '#testing/random.ts';
import { hostileMarkdown } from './hostile-markdown.ts';
import { readMarkdown } from './markdown.ts';
import { wordsAlone } from './words-alone.ts';

const SIGNS = ['a', 'word', 'É', '日本', 'don’t', '"', "'", '(', ')', '.', ',', ':', ';', '?', '!', '-', '–', '/', '%', '$', '1', '12.', '3)', ' ', ' ', ' ', '  ', '\n', '\n\n', '\n\n\n', '\t', '\u00a0', '😀', '*', '_', '<', '&amp;', 'http:', '//', 'www', 'mailto:a', '^', '{', '}'];

describe('a comment of words alone', () => {
  it('looks just as it does when it is read as Markdown, whatever its signs', () => {
    const random = randoms(7);
    let plain = 0;
    for (let turn = 0; turn < 1_500; turn++) {
      const length = 1 + Math.floor(random() * 12);
      const text = `${random() < 0.7 ? 'So' : ''}${Array.from({ length }, () => SIGNS[Math.floor(random() * (random() < 0.8 ? 23 : SIGNS.length))]).join('')}`;
      const short = wordsAlone(text);
      if (!short) continue;
      plain += 1;
      expect([text, short]).toEqual([text, readMarkdown(text)]);
    }
    expect(plain).toBeGreaterThan(200);
  });

  it('is most comments', () => {
    expect(wordsAlone('The bus “was” late, again.\nAnd so?\n\nYes: (they) said no - twice; 50% of 3.5')).not.toBeNull();
  });

  it.each(['1. One', '- one', '# One', 'See www.example.org', 'a\n---', 'a  b', 'a ', ' a', 'a\u00a0b', 'a\n\n> b', 'a_b', '`a`', 'a@b.c', 'a\r\nb', ''])('is not %j', (text) => expect(wordsAlone(text)).toBeNull());

  it('is nothing hostile', () => expect(hostileMarkdown.filter((text) => wordsAlone(text))).toEqual([]));
});
