import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { chooseEncoding, makePage } from './page.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const long = Buffer.from('<p>politics</p>'.repeat(200));

describe('a finished page', () => {
  it('stands ready in gzip and brotli, which say the same', async () => {
    const { bodies, size } = await makePage({ status: 200, headers: html, body: long, tags: [] }, true);
    expect(gunzipSync(bodies.gzip ?? '').equals(long)).toBe(true);
    expect(brotliDecompressSync(bodies.br ?? '').equals(long)).toBe(true);
    expect(size).toBe(long.length + (bodies.gzip?.length ?? 0) + (bodies.br?.length ?? 0));
  });

  it('is not compressed where that saves nothing', async () => {
    const picture = await makePage({ status: 200, headers: { 'content-type': 'image/png' }, body: long, tags: [] }, true);
    const short = await makePage({ status: 200, headers: html, body: Buffer.from('<p>a</p>'), tags: [] }, true);
    expect([Object.keys(picture.bodies), Object.keys(short.bodies)]).toEqual([['identity'], ['identity']]);
  });

  it('has one validator for one content', async () => {
    const make = (body: Buffer) => makePage({ status: 200, headers: html, body, tags: [] }, false);
    const [first, again, other] = await Promise.all([make(long), make(Buffer.from(long)), make(Buffer.from('other'))]);
    expect(first.etag).toBe(again.etag);
    expect(first.etag).not.toBe(other.etag);
  });

  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br', 'br'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['br; q=0.000', 'identity'],
    ['GZIP', 'gzip'],
    ['x-brotli', 'identity'],
    ['deflate', 'identity'],
  ])('answers Accept-Encoding %j with %s', async (header, encoding) => {
    const made = await makePage({ status: 200, headers: html, body: long, tags: [] }, true);
    expect(chooseEncoding(made, header)).toBe(encoding);
  });
});
