import { expect, it } from 'vitest';
import { inRenderScope } from '#lib/cache/scope.ts';
import { tooOften } from './too-often.ts';

it.each([
  [1, 'in a second'],
  [59, 'in 59 seconds'],
  [600, 'in 10 minutes'],
  [601, 'in 11 minutes'],
  [7200, 'in 2 hours'],
  [86_400, 'in 24 hours'],
])('after %i seconds one may try again %s, and the answer says so to machines too', (seconds, when) => {
  const { result, scope } = inRenderScope(() => tooOften(seconds));
  expect(result).toContain(`Please try again ${when}.`);
  expect(scope).toMatchObject({ status: 429, headers: { 'retry-after': String(seconds) } });
});
