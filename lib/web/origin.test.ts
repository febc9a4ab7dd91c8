import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { isForeign } from './origin.ts';

const from = (headers: Record<string, string>) => ({ headers }) as unknown as IncomingMessage;

describe('a request that changes something', () => {
  it.each([
    ['the same host', { origin: 'https://other.example.org', host: 'other.example.org' }, false],
    ['the same host, on a line that anybody can write on', { origin: 'http://www.example.org', host: 'www.example.org' }, true],
    ['the site behind a proxy', { origin: 'https://www.example.org', host: '10.0.0.1:3000' }, false],
    ['another site', { origin: 'https://evil.example', host: 'localhost:3000' }, true],
    ['another port', { origin: 'http://localhost:4000', host: 'localhost:3000' }, true],
    ['a hidden origin', { origin: 'null', host: 'localhost:3000' }, true],
    ['no named origin', { host: 'localhost:3000' }, true],
  ])('from %s: refused is %s', (_who, headers, refused) => {
    expect(isForeign(from(headers), 'https://www.example.org')).toBe(refused);
  });

  it('comes from a page of either scheme where the site is not one of https', () => {
    for (const scheme of ['http', 'https']) expect(isForeign(from({ origin: `${scheme}://localhost:3000`, host: 'localhost:3000' }), 'http://localhost:3000')).toBe(false);
  });

  it.each([
    ['POST', '/api/unsubscribe/?token=a', false],
    ['POST', '/api/unsubscribe/', false],
    ['DELETE', '/api/unsubscribe/?token=a', true],
    ['POST', '/api/unsubscribe/more/', true],
    ['POST', '/api/viewer/?/api/unsubscribe/', true],
    ['POST', '/account/', true],
  ])('from a mail program, which names no origin: %s %s is refused: %s', (method, url, refused) => {
    expect(isForeign({ method, url, headers: { host: 'localhost:3000' } } as IncomingMessage, 'https://www.example.org')).toBe(refused);
  });
});
