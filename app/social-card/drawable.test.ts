import { describe, expect, it } from 'vitest';
import { drawable } from './drawable.ts';

describe('the words on a card', () => {
  it.each([
    ['“Rents — up 5%”, says Łukasz Ő', '“Rents — up 5%”, says Łukasz Ő'],
    ['e\u0301t\u00e9', 'été'],
    ['Bike 🚲 lanes 👩‍🚒 now', 'Bike lanes now'],
    ['Thin\u2009space and\u00a0hard\nlines', 'Thin space and hard lines'],
    ['Nguyễn Ǎ ﬁn', 'Nguyen A fin'],
    ['渡船', ''],
  ])('of %j are %j', (text, drawn) => {
    expect(drawable(text)).toBe(drawn);
  });
});
