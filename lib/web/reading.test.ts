import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { expect, it } from 'vitest';
import { makePage } from '#lib/cache/page.ts';
import { isRead } from './reading.ts';

const pageOf = (status: number, type: string) => makePage({ status, headers: { 'content-type': type }, body: Buffer.from('words'), tags: ['a'] }, false);
const request = (method: string, headers: Record<string, string>) => Object.assign(new IncomingMessage(new Socket()), { method, headers });

it.each([
  ['a page that somebody asks for', true, 'GET', {}, 200, 'text/html; charset=utf-8'],
  ['a page that a browser leads to', true, 'GET', { 'sec-fetch-mode': 'navigate' }, 200, 'text/html'],
  ['a page fetched ahead', false, 'GET', { 'sec-purpose': 'prefetch' }, 200, 'text/html'],
  ['such a page once it is shown', true, 'HEAD', { 'x-shown': '1' }, 200, 'text/html'],
  ['a page that a script fetches', false, 'GET', { 'sec-fetch-mode': 'cors' }, 200, 'text/html'],
  ['a head alone', false, 'HEAD', {}, 200, 'text/html'],
  ['a missing page', false, 'GET', {}, 404, 'text/html'],
  ['a feed', false, 'GET', {}, 200, 'application/rss+xml'],
] as const)('%s is read: %s', async (_, isIt, method, headers, status, type) => expect(isRead(request(method, headers), await pageOf(status, type))).toBe(isIt));
