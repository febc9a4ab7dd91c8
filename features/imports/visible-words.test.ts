import { expect, it } from 'vitest';
import { randoms } from '#testing/random.ts';
import { showSameWords, visibleWords } from './visible-words.ts';

const PIECES = ['word', 'wor', 'd', '5x5', '5×5', 'x', '1', 'É', '漢', '’', ' ', '\n', '<p>', '</p>', '<b>', '</b>', '<br />', '<script>', '</script>', '<', '&amp;', '&eacute;', 'http://a.example/b', ' (tm)', '<!--more-->', '<!-- c -->', '-'];

it('two texts show the same words where their lists are the same', () => {
  const random = randoms(3);
  const text = (length: number) => Array.from({ length }, () => PIECES[Math.floor(random() * PIECES.length)]).join('');
  const changed = (all: string): [string, string] => [all, all.replace(/<b>|\n|-/, random() < 0.5 ? ' ' : '')];
  let same = 0;
  for (let turn = 0; turn < 5_000; turn++) {
    const [one, other] = random() < 0.5 ? [text(3), text(3)] : changed(text(8));
    const isSame = visibleWords(one).join(' ') === visibleWords(other).join(' ');
    if (isSame) same += 1;
    expect([one, other, showSameWords(one, other)]).toEqual([one, other, isSame]);
  }
  expect(same).toBeGreaterThan(1_000);
  expect(same).toBeLessThan(4_000);
});
