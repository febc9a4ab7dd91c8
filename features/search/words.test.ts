import { describe, expect, it } from 'vitest';
import { wordsIn } from './words.ts';

const words = (...texts: string[]) => [...wordsIn(texts)];

describe('the words that a misspelt search is compared with', () => {
  it.each([
    ['The harbour, the HARBOUR', ['the', 'harbour']],
    ['left-wing and/or don’t', ['left', 'wing', 'and', 'don']],
    ['of an abc123 x_y 2020', []],
    ['Überraschung café 日本語の', ['überraschung', 'café', '日本語の']],
    ['See https://wharf.example/some/page or mail nerys@wharf.example, or www.wharf.example today', ['see', 'mail', 'today']],
    ['a'.repeat(31), []],
    ['a'.repeat(30), ['a'.repeat(30)]],
  ])('of %j are %j', (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  it('are each once, over several texts', () => {
    expect(words('Harbour lights', 'Lights out')).toEqual(['harbour', 'lights', 'out']);
  });

  it('are found in a text that is one long run beside an address, without going over it again and again', () => {
    const began = performance.now();
    expect(words(`${'a'.repeat(300_000)} x@y`)).toEqual([]);
    expect(words(`x@y ${'a-'.repeat(150_000)}end`)).toEqual([]);
    expect(performance.now() - began).toBeLessThan(2_000);
  });
});
