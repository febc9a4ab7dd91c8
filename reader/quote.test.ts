import { expect, it } from 'vitest';
import { quoted } from './quote.ts';

it('quotes each line, with room for the answer below', () => {
  expect(quoted('One line\nand another')).toBe('> One line\n> and another\n\n');
});
