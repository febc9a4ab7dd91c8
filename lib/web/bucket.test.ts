import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { env } from '#lib/env.ts';
import { mediaStore } from '#lib/media-store/open.ts';
import { s3Store } from '#lib/media-store/s3.ts';
import { startFakeS3 } from '#lib/media-store/s3-fixture.ts';
import { serveMedia } from './media.ts';

const bucket = 'left-futures-test';
let s3: Awaited<ReturnType<typeof startFakeS3>>;
let site: Server;
let origin: string;
let folder: string;
beforeAll(async () => {
  s3 = await startFakeS3({ bucket, accessKeyId: 'KEY' });
  folder = await mkdtemp(join(tmpdir(), 'left-futures-s3-'));
  const settings = { S3_ENDPOINT: s3.endpoint, S3_BUCKET: bucket, S3_ACCESS_KEY_ID: 'KEY', S3_SECRET_ACCESS_KEY: 'secret' };
  Object.assign(env(), settings);
  site = createServer((request, response) => serveMedia(request, response, decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname)));
  await new Promise<void>((done) => site.listen(0, '127.0.0.1', done));
  const address = site.address();
  origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
});
afterAll(async () => {
  site.close();
  await s3.stop();
  await rm(folder, { recursive: true, force: true });
});

describe('a bucket as the media store', () => {
  it('takes bytes and files, gives them back whole and in part, and forgets them', async () => {
    await mediaStore().write('2026/11/a.webp', Buffer.from('0123456789'));
    const path = join(folder, 'sent');
    await writeFile(path, '%PDF-1.7');
    await mediaStore().write('2026/11/b ü.pdf', { path });
    expect([...s3.objects].map(([key, { bytes, type }]) => [key, bytes.toString(), type])).toEqual([
      ['media/2026/11/a.webp', '0123456789', 'image/webp'],
      ['media/2026/11/b ü.pdf', '%PDF-1.7', 'application/pdf'],
    ]);
    const part = await mediaStore().read('2026/11/a.webp', { range: 'bytes=2-4' });
    if (part === null || typeof part === 'string') throw new Error('The part is not there.');
    expect([part.range, await text(part.body)]).toEqual(['bytes 2-4/10', '234']);
    expect(await mediaStore().read('2026/11/none.webp')).toBeNull();
    await mediaStore().remove('2026/11/b ü.pdf');
    await mediaStore().remove('2026/11/b ü.pdf'); // what is not there does not matter
    expect(await mediaStore().read('2026/11/b ü.pdf')).toBeNull();
  });

  it('says so where it takes no more, or does not know the key', async () => {
    s3.state.full = true;
    await expect(mediaStore().write('2026/11/c.webp', Buffer.from('x'))).rejects.toThrow('StorageFull');
    s3.state.full = false;
    const stranger = s3Store({ endpoint: s3.endpoint, region: 'us-east-1', bucket, accessKeyId: 'ANOTHER', secretAccessKey: 'x' });
    await expect(stranger.read('2026/11/a.webp')).rejects.toThrow('SignatureDoesNotMatch');
  });
});

describe('the address of a file in a bucket', () => {
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') => fetch(origin + path, { headers, method, redirect: 'manual' });

  it('answers as for a file of this machine, with its ranges and conditions', async () => {
    const whole = await ask('/media/2026/11/a.webp?v=2');
    expect([whole.status, await whole.text(), whole.headers.get('content-type'), whole.headers.get('cache-control'), whole.headers.get('x-content-type-options')]).toEqual([200, '0123456789', 'image/webp', 'public, max-age=31536000, immutable', 'nosniff']);
    const part = await ask('/media/2026/11/a.webp', { range: 'bytes=8-' });
    expect([part.status, await part.text(), part.headers.get('content-range')]).toEqual([206, '89', 'bytes 8-9/10']);
    expect((await ask('/media/2026/11/a.webp', { range: 'bytes=50-' })).status).toBe(416);
    expect((await ask('/media/2026/11/a.webp', { 'if-none-match': whole.headers.get('etag') ?? '' })).status).toBe(304);
    const head = await ask('/media/2026/11/a.webp', {}, 'HEAD');
    expect([head.status, head.headers.get('content-length'), await head.text()]).toEqual([200, '10', '']);
    expect((await ask('/media/2026/11/none.webp')).status).toBe(404);
    expect((await ask('/media/%2e%2e%5csecret')).status).toBe(404);
    expect((await ask('/media/2026/11/a.webp', {}, 'DELETE')).status).toBe(405);
  });

  it('leads to the bucket for pictures where everybody may read it; what is downloaded still comes from here', async () => {
    await mediaStore().write('2026/11/report-1a2b3c4d.pdf', Buffer.from('%PDF-1.7'));
    const before = env().S3_PUBLIC_URL;
    Object.assign(env(), { S3_PUBLIC_URL: 'https://cdn.example' });
    const picture = await ask('/media/2026/11/a.webp?v=3');
    expect([picture.status, picture.headers.get('location')]).toEqual([302, 'https://cdn.example/media/2026/11/a.webp?v=3']);
    const file = await ask('/media/2026/11/report-1a2b3c4d.pdf');
    expect([file.status, file.headers.get('content-disposition'), file.headers.get('content-type')]).toEqual([200, "attachment; filename*=UTF-8''report.pdf", 'application/pdf']);
    Object.assign(env(), { S3_PUBLIC_URL: before });
  });

  it('says that it cannot be had just now while the bucket is away', async () => {
    const read = vi.spyOn(mediaStore(), 'read').mockRejectedValueOnce(new Error('connect ECONNREFUSED'));
    expect((await ask('/media/2026/11/a.webp')).status).toBe(502);
    read.mockRestore();
  });
});
