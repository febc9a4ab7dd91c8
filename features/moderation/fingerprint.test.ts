import { describe, expect, it } from 'vitest';
import { fingerprint } from './fingerprint.ts';
import { fold, latin } from './fold.ts';

const text = 'Labour should have kept its promise to the miners.';

describe('a comment’s fingerprint', () => {
  it.each([
    ['capitals and punctuation', 'LABOUR should… have kept "its promise", to the miners!!!'],
    ['spaces and lines', 'Labour  should\n\nhave kept its promise\u00A0to the miners .'],
    ['unseen characters', 'La\u200Bbour sho\u00ADuld have\u2060 kept its promise to the min\uFEFFers.'],
    ['letters of other scripts', 'Lаbоur shоuld hаvе kерt its рrоmisе tо thе minеrs.'],
    ['wide and mathematical letters', 'Ｌａｂｏｕｒ 𝘀𝗵𝗼𝘂𝗹𝗱 have kept its promise to the miners.'],
    ['accents', 'Lábóur shöuld have kept its prômise to the miners.'],
  ])('is the same with other %s', (_, other) => expect(fingerprint(other)).toBe(fingerprint(text)));

  it('is another one for other words', () => expect(fingerprint(`${text} Twice.`)).not.toBe(fingerprint(text)));

  it.each(['I agree', 'Well said!', '', '…………………………………………………………', '👏👏👏👏👏👏👏👏👏👏👏👏'])('is not made of %j', (short) => expect(fingerprint(short)).toBeNull());

  it('is made of words in any script', () => {
    expect(fingerprint('Партия должна была сдержать обещание')).toMatch(/^[0-9a-f]{32}$/);
    expect(fingerprint('党应该遵守对矿工的承诺并且永远不要忘记他们的牺牲')).toMatch(/^[0-9a-f]{32}$/);
  });
});

describe('folding', () => {
  it('keeps vowels that are marks', () => expect(fold('हिन्दी')).toBe('हिन्दी'));
  it('keeps other scripts’ letters', () => expect(fold('Ёлка')).toBe('елка'));
  it('takes a dotted capital I for an i', () => expect(fold('İSTANBUL')).toBe('istanbul'));
  it('turns look-alikes to Latin letters', () => expect(latin(fold('РАУРАL'))).toBe('paypal'));
});
