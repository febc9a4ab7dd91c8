import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { findWords } from './word-list.ts';

const BLOCKLIST = '../shared/data/corpora/spam/comment-blocklist.txt';
const list = ['viagra', 'cialis', 'Cheap Pills', 'casino*', 'buy follow*', 'naïve', 'дурак', '赌博', 'รัก', 'h1n1', 'ass', 'pot', "won't", 'example.com', '***', '_'];

describe('a word list', () => {
  it.each([
    ['a word', 'Some viagra here', ['viagra']],
    ['capitals', 'VIAGRA', ['viagra']],
    ['a phrase over lines and signs', 'cheap,\n pills', ['Cheap Pills']],
    ['any ending', 'Two casinos and a casino', ['casino*']],
    ['a phrase with any ending', 'Buy followers', ['buy follow*']],
    ['accents or none', 'naive, NAÏVE', ['naïve']],
    ['another script', 'Ты ДУРАК!', ['дурак']],
    ['a script without spaces', '在线赌博网站', ['赌博']],
    ['a script whose vowels are marks', 'ฉันรักเธอ', ['รัก']],
    ['a word with digits of its own', 'the H1N1 virus', ['h1n1']],
    ['an apostrophe', 'I won’t', ["won't"]],
    ['an address', 'see https://www.example.com/a', ['example.com']],
    ['Cyrillic letters among Latin ones', 'vіаgrа', ['viagra']],
    ['a word all in look-alikes in a Latin text', 'Some really good рот here', ['pot']],
    ['Greek letters', 'νιagrα', ['viagra']],
    ['wide letters', 'ｖｉａｇｒａ', ['viagra']],
    ['mathematical letters', '𝓿𝓲𝓪𝓰𝓻𝓪', ['viagra']],
    ['letters in circles', 'ⓥⓘⓐⓖⓡⓐ', ['viagra']],
    ['digits for letters', 'v1agr4 c1al1s', ['viagra', 'cialis']],
    ['signs for letters', 'v!agr@ and a$$', ['viagra', 'ass']],
    ['unseen characters', 'via\u200Bg\u00ADra', ['viagra']],
    ['letters spelt out', 'v i a g r a', ['viagra']],
    ['letters spelt out with signs', 'Buy v.i.a.g.r.a now', ['viagra']],
    ['letters spelt out after a word of one letter', 'a c-i-a-l-i-s', ['cialis']],
  ])('finds %s', (_, text, found) => expect(findWords(list, text)).toEqual(found));

  it.each(['a specialist', 'viagras', 'cheap and pills', 'an occasional class', 'Полный рот еды', 'i n c a s e', 's p e c i a l i s t', '', '*** _ ***'])('finds nothing in %j', (text) => {
    expect(findWords(list, text)).toEqual([]);
  });

  it('looks for the signs of an entry too', () => {
    const fragments = ['://win', '--that', '!,i', 'a=buy', 'x.example/a*'];
    expect(findWords(fragments, 'I think that I may win, and buy a buy')).toEqual([]);
    expect(findWords(fragments, 'see http://WIN.example and ?a=buy or x.example/abc')).toEqual(['://win', 'a=buy', 'x.example/a*']);
  });

  it('of 40,000 words is prepared once, and then takes no longer than a short one', () => {
    const long = Array.from({ length: 40_000 }, (_, index) => `w${index.toString(36)}ord ${index % 3 ? '' : 'twice'}`.trim());
    findWords(long, '');
    const text = 'A sentence about politics with some words in it, as they are written. '.repeat(140); // 10 KB
    const before = process.cpuUsage();
    expect(findWords(long, `${text} wabdord`)).toEqual(['wabdord']);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(400);
  });

  it.each([['v i '.repeat(5_000)], ['@$'.repeat(10_000)], ['a@'.repeat(10_000)], ['1a'.repeat(10_000)], ['аa'.repeat(10_000)], ['cheap '.repeat(3_000)]])('reads hostile text (%.10s…) within a moment', (text) => {
    const before = process.cpuUsage();
    findWords(list, text);
    expect(process.cpuUsage(before).user / 1_000).toBeLessThan(400);
  });

  it.skipIf(!existsSync(BLOCKLIST))(`from elsewhere is read whole (skipped where ${BLOCKLIST} is absent)`, () => {
    const blocklist = readFileSync(BLOCKLIST, 'utf8').split('\n').filter(Boolean).slice(0, 50_000);
    expect(findWords(blocklist, 'online c-a-s-i-n-o bonuses ipsum decide')).toContain('ipsum decide');
  });
});
