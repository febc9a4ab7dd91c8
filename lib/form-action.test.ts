import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { formAction } from './form-action.ts';

const taken: object[] = [];
const act = formAction(z.looseObject({}), async (fields) => {
  taken.push(fields);
  return {};
}, () => {
  throw new Error('given up');
});
const formOf = (...fields: [string, string][]) => {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
};

describe('a form’s fields', () => {
  it('are taken by name, those that were sent several times as a list, without what React adds', async () => {
    await act({}, formOf(['a', '1'], ['$ACTION_ID_x', ''], ['b', '2'], ['a', '3'], ['a', '4']));
    expect(taken.pop()).toEqual({ a: ['1', '3', '4'], b: '2' });
  });

  it('may be many, but not more than any form has', async () => {
    const many = (count: number) => formOf(...Array.from({ length: count }, (_, index): [string, string] => [`f${index}`, '']));
    expect(await act({}, many(5_000))).toMatchObject({ typed: expect.any(Object) });
    expect(Object.keys(taken.pop() ?? {})).toHaveLength(5_000);
    expect(await act({}, many(5_001))).toEqual({ formError: 'This form has more fields than can be taken.' });
    expect(taken).toEqual([]);
  });
});
