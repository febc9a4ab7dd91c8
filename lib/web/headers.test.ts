import { afterEach, expect, it, vi } from 'vitest';
import { env } from '#lib/env.ts';
import { commonHeaders } from './headers.ts';

afterEach(() => void vi.restoreAllMocks());

it.each([
  ['https://www.example.org', 'max-age=31536000'],
  ['http://localhost:3000', undefined],
])('at %s browsers are asked to come by https from now on: %s', (address, asked) => {
  vi.spyOn(env(), 'SITE_URL', 'get').mockReturnValue(address);
  expect(commonHeaders()).toMatchObject({ 'x-content-type-options': 'nosniff' });
  expect(commonHeaders()['strict-transport-security']).toBe(asked);
});
