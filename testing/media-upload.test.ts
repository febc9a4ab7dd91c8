import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_FILE_BYTES } from '#features/media/limits.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { diskStore } from '#lib/media-store/disk.ts';
import type * as opened from '#lib/media-store/open.ts';
import { useTestDatabase } from './test-database.ts';
import { castEverybody, CAST, tokenOf, type Part } from './matrix/cast.ts';
import { jar } from './matrix/request.ts';
import { GET, POST } from '#app/api/media/route.ts';

useTestDatabase();
vi.mock('next/headers', async () => (await import('./matrix/request.ts')).nextHeaders());
const store = vi.hoisted(() => ({ broken: false }));
vi.mock('#lib/media-store/open.ts', async (original) => {
  const real = await original<typeof opened>();
  const failing = async () => {
    throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
  };
  return { ...real, mediaStore: () => (store.broken ? { ...diskStore(real.mediaFolder()), write: failing } : real.mediaStore()) };
});

let folder: string;
let photograph: Buffer<ArrayBuffer>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'left-futures-upload-test-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
  await castEverybody(new Date());
  photograph = Buffer.from(await plain(600, 400, '#aa3322').jpeg().toBuffer());
});
beforeEach(async () => {
  jar.session = tokenOf('author');
  store.broken = false;
  await database().media.deleteMany();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const plain = (width: number, height: number, background: string) => sharp({ create: { width, height, channels: 3, background } });
const pdf = Buffer.from('%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\ntrailer <</Root 1 0 R>>\n%%EOF\n');

async function send(body: BodyInit, name = 'Harbour.jpg', headers: Record<string, string> = {}) {
  const answer = await POST(new Request('http://localhost:3000/api/media/', { method: 'POST', body, headers: { 'x-file-name': encodeURIComponent(name), ...headers } }));
  return { status: answer.status, ...(await answer.json()) };
}

describe('a file that is sent', () => {
  it('is in the library, and found by its name', async () => {
    const sent = await send(photograph, 'Harbour at dusk.JPG');
    expect(sent).toMatchObject({ status: 200, ok: true, media: { kind: 'picture', width: 600, height: 400, alt: '', caption: '', credit: '', name: 'Harbour at dusk.JPG', mime: 'image/webp' } });
    expect(sent.media.url).toMatch(/^\/media\/\d{4}\/\d\d\/harbour-at-dusk-[0-9a-f]{8}\.webp$/);
    expect(existsSync(join(folder, sent.media.url))).toBe(true);
    const list = async (query: string) => (await GET(new Request(`http://localhost:3000/api/media/?${query}`))).json();
    expect(await list('q=dusk+harb')).toEqual({ media: [sent.media], next: null });
    expect(await list('q=100%25')).toEqual({ media: [], next: null });
    expect((await list('kind=file')).media).toEqual([]);
  });

  it('may be a PDF or sound, which is kept as it is', async () => {
    const { media } = await send(pdf, 'The report.pdf');
    expect(media).toMatchObject({ kind: 'file', mime: 'application/pdf', bytes: pdf.byteLength, width: null, thumb: null });
    expect(media.url).toMatch(/the-report-[0-9a-f]{8}\.pdf$/);
    expect(await send(Buffer.from('ID3\x04\0\0\0\0\0\0'), 'speech.txt')).toMatchObject({ ok: true, media: { mime: 'audio/mpeg', url: expect.stringMatching(/\.mp3$/) } });
  });

  it('is one, however often and at once it is sent; another person’s is their own', async () => {
    const sent = await Promise.all([1, 2, 3, 4].map(() => send(photograph)));
    expect(new Set(sent.map(({ media }) => media.id)).size).toBe(1);
    expect(await database().auditEntry.count({ where: { action: 'media.add', subjectId: String(sent[0]?.media.id) } })).toBe(1);
    jar.session = tokenOf('editor');
    expect((await send(photograph)).media.id).not.toBe(sent[0]?.media.id);
  });

  it('does not come back under an address whose bytes were replaced, or that lies in the bin', async () => {
    const first = await send(photograph);
    await database().media.update({ where: { id: first.media.id }, data: { deletedAt: new Date() } });
    const second = await send(photograph);
    expect(second.media.url).not.toBe(first.media.url);
  });

  it.each([
    ['../../etc/passwd\0.jpg', 'passwd.jpg'],
    ['C:\\pictures\\gnp.\u202Egpj.exe', 'gnp.gpj.exe'],
    ['\u200F\u0000', 'file'],
    [`${'long '.repeat(80)}.jpg`, expect.stringMatching(/^long .{190,199}\.jpg$/)],
    ['العربية.jpg', 'العربية.jpg'],
  ])('named %j is called %j', async (name, called) => {
    expect((await send(photograph, name)).media?.name).toEqual(called);
  });
});

describe('a file is refused, in words, and leaves nothing behind', () => {
  const html = '<!doctype html><script>alert(1)</script>';
  it.each<[string, () => Promise<BodyInit> | BodyInit, RegExp]>([
    ['nothing', () => '', /is empty/],
    ['a drawing with a script', () => '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>', /HTML or SVG/],
    ['a page named like a picture', () => html, /HTML or SVG/],
    ['half a photograph', () => photograph.subarray(0, 300), /no picture that can be read/],
    ['a GIF in name only, with a page behind it', () => `GIF89a/*${html}*/`, /no picture that can be read/],
    ['half a PDF', () => pdf.subarray(0, 40), /not whole/],
    ['a video', () => Buffer.from('\0\0\0\x20ftypisom\0\0\0\0', 'latin1'), /video site/],
    ['a telephone’s HEIC', () => Buffer.from('\0\0\0\x20ftypheic\0\0\0\0', 'latin1'), /HEIC.*JPEG/],
    ['a program', () => Buffer.from('MZ\x90\0\x03', 'latin1'), /Only pictures/],
    ['more pixels than memory should hold', () => plain(9000, 8000, '#000').png().toBuffer().then((bytes) => Buffer.from(bytes)), /megapixels/],
  ])('that is %s', async (_, body, words) => {
    expect(await send(await body())).toMatchObject({ status: 422, ok: false, error: expect.stringMatching(words) });
    expect(await database().media.count()).toBe(0);
    expect((await readdir(tmpdir())).filter((name) => /^left-futures-upload-[0-9a-f]{24}$/.test(name))).toEqual([]);
  });

  it('that is a picture and a page at once: the picture alone arrives', async () => {
    const { media } = await send(Buffer.concat([photograph, Buffer.from(html)]));
    const kept = await sharp(join(folder, media.url)).toBuffer({ resolveWithObject: true });
    expect(kept.info.format).toBe('webp');
    expect(kept.data.includes('script')).toBe(false);
  });

  it('that says that it is too large, or turns out so', async () => {
    expect(await send(photograph, 'a.jpg', { 'content-length': String(MAX_FILE_BYTES + 1) })).toMatchObject({ status: 413, error: expect.stringContaining('larger than 100 MB') });
    const endless = new ReadableStream({ pull: (stream) => stream.enqueue(new Uint8Array(8 * 1024 * 1024)) });
    const request = new Request('http://localhost:3000/api/media/', { method: 'POST', body: endless, duplex: 'half' } as RequestInit);
    expect((await POST(request)).status).toBe(413);
  });

  it('that the disk has no room for', async () => {
    store.broken = true;
    expect(await send(photograph)).toMatchObject({ status: 507, error: expect.stringContaining('could not be kept') });
    expect(await database().media.count()).toBe(0);
  });
});

describe('the library', () => {
  const STAFF: readonly Part[] = ['author', 'editor', 'admin'];
  it.each(CAST)('takes from and shows to the %s only what they may', async (part) => {
    jar.session = part === 'signed out' ? undefined : tokenOf(part);
    const inside = STAFF.includes(part);
    const list = await GET(new Request('http://localhost:3000/api/media/'));
    const sent = await send(pdf, `${part}.pdf`);
    expect([list.status, sent.status]).toEqual(inside ? [200, 200] : expect.arrayContaining([expect.toSatisfy((status) => status === 401 || status === 403)]));
    expect(await database().media.count()).toBe(inside ? 1 : 0);
  });

  it('goes on where a page of it ended, and keeps accounts’ own pictures to itself', async () => {
    await database().media.createMany({ data: Array.from({ length: 60 }, (_, n) => ({ file: `x/${n}.webp`, mime: 'image/webp', bytes: 1, widths: [1], width: 1, height: 1 })) });
    await database().media.create({ data: { file: 'me.webp', kind: 'PORTRAIT', mime: 'image/webp', bytes: 1 } });
    const first = await (await GET(new Request('http://localhost:3000/api/media/'))).json();
    const second = await (await GET(new Request(`http://localhost:3000/api/media/?before=${first.next}`))).json();
    expect([first.media.length, second.media.length, second.next]).toEqual([48, 12, null]);
    expect([...first.media, ...second.media].map(({ url }) => url)).not.toContain('/media/me.webp');
  });
});
