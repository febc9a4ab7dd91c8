import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { undoWholeImport } from '#features/imports/commands.ts';
import { dump, emptySite, exported, importText, item } from '#features/imports/import-fixture.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { findLead } from '#features/old-addresses/find.ts';
import { oldSite } from './origin.ts';
import { countMedia } from './queries.ts';
import { fetchWaiting, OldSiteAwayError } from './run.ts';

useTestDatabase();

let picture: Buffer;
let folder: string;
const asked: string[] = [];
const answers = new Map<string, Buffer | number>();
const server = createServer((request, response) => {
  asked.push(request.url ?? '');
  const answer = answers.get(request.url ?? '') ?? 404;
  if (typeof answer === 'number') response.writeHead(answer).end();
  else response.end(answer);
});

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fetched-'));
  vi.stubEnv('DATA_DIR', folder);
  picture = await sharp({ create: { width: 600, height: 300, channels: 3, background: '#4a6' } }).jpeg().withExif({ IFD0: { Copyright: 'secret place' } }).toBuffer();
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await emptySite();
  await database().$executeRaw`TRUNCATE "Media" CASCADE`;
  asked.length = 0;
  answers.clear();
});

const home = () => `127.0.0.1:${(server.address() as AddressInfo).port}`;
const old = (path: string) => `http://${home()}/wp-content/uploads/${path}`;
const withHome = (text: string) => text.replaceAll('https://wharf.example', `http://${home()}`);
const bring = (content: string, more: object = {}) => importText(withHome(exported(item({ id: 41, content }))), more);
async function fetchAll(more: object = {}): Promise<boolean> {
  const { id } = await database().importSource.findFirstOrThrow({ select: { id: true } });
  return fetchWaiting({ sourceId: id, origin: oldSite('Wharf', { near: new Set([home()]), aSecond: 1_000 }), now: new Date('2026-11-23T13:00:00Z'), signal: AbortSignal.timeout(20_000), pauses: [1, 1], ...more });
}
const post = () => database().post.findFirstOrThrow({ where: { legacyId: 41 }, select: { id: true, source: true, html: true, version: true } });
const findings = () => database().importFinding.findMany({ where: { kind: 'media' }, select: { title: true, message: true, oldAddress: true } });

describe('the pictures and files that a text of an old site shows', () => {
  it('come here, and the text shows them from here in several widths, its source and its version as they were', async () => {
    await bring(`<p><a href="${old('a.jpg')}"><img src="${old('a-300x150.jpg')}" width="300" height="150" alt="A"></a> <a href="${old('r.pdf')}">r</a></p>`);
    const before = await post();
    expect(before.html).toContain('data-embed="image"');
    answers.set('/wp-content/uploads/a.jpg', picture);
    answers.set('/wp-content/uploads/r.pdf', Buffer.from('%PDF-1.4 x %%EOF'));
    expect(await fetchAll()).toBe(true);
    const after = await post();
    expect(after).toMatchObject({ source: before.source, version: 1 });
    expect(after.html).toMatch(/<a href="\/media\/2026\/11\/a-[0-9a-f]{8}\.webp"><picture><source type="image\/avif" srcset="[^"]+-480\.avif 480w, [^"]+ 600w"/);
    expect(after.html).toMatch(/width="300" height="150"/);
    expect(after.html).toMatch(/href="\/media\/2026\/11\/r-[0-9a-f]{8}\.pdf"/);
    expect(after.html).not.toContain('127.0.0.1');
    expect(await database().media.findMany({ orderBy: { name: 'asc' }, select: { name: true, kind: true, uses: true, fetchState: true, width: true } })).toEqual([
      { name: 'a.jpg', kind: 'PICTURE', uses: 1, fetchState: null, width: 600 }, { name: 'r.pdf', kind: 'FILE', uses: 1, fetchState: null, width: null },
    ]);
    const webp = await sharp(join(folder, 'media/2026/11', (await readdir(join(folder, 'media/2026/11'))).find((name) => name.endsWith('-600.webp')) ?? '')).metadata();
    expect(webp.exif).toBeUndefined();
    expect(asked.toSorted()).toEqual(['/wp-content/uploads/a.jpg', '/wp-content/uploads/r.pdf']);
  });

  it('are not fetched a second time, and a second import of the same changes nothing', async () => {
    await bring(`<p><img src="${old('a-300x150.jpg')}" alt=""></p>`);
    answers.set('/wp-content/uploads/a.jpg', picture);
    await fetchAll();
    const before = await dump();
    asked.length = 0;
    const again = await bring(`<p><img src="${old('a-300x150.jpg')}" alt=""></p>`);
    expect(again.unchanged.posts).toBe(1);
    await fetchAll();
    expect(await dump()).toEqual(before);
    expect(asked).toEqual([]);
  });

  it('are shown by a newer version of the text at once', async () => {
    await bring(`<p><img src="${old('a.jpg')}" alt=""></p>`);
    answers.set('/wp-content/uploads/a.jpg', picture);
    await fetchAll();
    expect((await bring(`<p>New: <img src="${old('a.jpg')}" alt=""></p>`)).updated.posts).toBe(1);
    expect((await post()).html).toMatch(/New: <picture>/);
  });

  it('stay linked where they were when they cannot be had, and are listed with the reason; later they may come', async () => {
    await bring(`<p><img src="${old('gone.jpg')}" alt="Gone"> <img src="${old('x.svg')}" alt=""> <img src="${old('page.jpg')}" alt=""> <img src="${old('busy.jpg')}" alt=""></p>`);
    answers.set('/wp-content/uploads/page.jpg', Buffer.from('<!doctype html>'));
    answers.set('/wp-content/uploads/busy.jpg', 503);
    await fetchAll();
    expect(asked.filter((url) => url.endsWith('busy.jpg'))).toHaveLength(3);
    expect(asked).not.toContain('/wp-content/uploads/x.svg');
    expect((await findings()).toSorted((a, b) => (a.title < b.title ? -1 : 1))).toEqual([
      { title: 'busy.jpg', message: 'It stays linked where it was. The old site could not send it (503).', oldAddress: old('busy.jpg') },
      { title: 'gone.jpg', message: 'It stays linked where it was. The old site has no such file any more (404).', oldAddress: old('gone.jpg') },
      { title: 'page.jpg', message: 'It stays linked where it was. This is a web page or a drawing (HTML or SVG), which could carry programs. Please save a drawing as PNG.', oldAddress: old('page.jpg') },
      { title: 'x.svg', message: 'It stays linked where it was. It is a drawing (SVG), which could carry programs.', oldAddress: old('x.svg') },
    ]);
    expect((await post()).html).toContain(old('gone.jpg'));
    const { id } = await database().importSource.findFirstOrThrow({ select: { id: true } });
    expect(await countMedia(id)).toEqual({ here: 0, waiting: 0, missing: 4, kept: 0 });
    answers.set('/wp-content/uploads/gone.jpg', picture);
    await database().media.updateMany({ data: { fetchState: 'WAITING' } });
    await fetchAll();
    expect((await findings()).map(({ title }) => title)).not.toContain('gone.jpg');
    expect(await countMedia(id)).toEqual({ here: 1, waiting: 0, missing: 3, kept: 0 });
  });

  it('stay where they are when that was chosen', async () => {
    await bring(`<p><img src="${old('a.jpg')}" alt=""></p>`, { options: { media: 'keep' } });
    await fetchAll();
    expect(asked).toEqual([]);
    expect(await database().media.findMany({ select: { fetchState: true } })).toEqual([{ fetchState: 'KEPT' }]);
  });

  it('may be called as a small copy is, and be none', async () => {
    await bring(`<p><img src="${old('banner-728x90.jpg')}" alt=""></p>`);
    answers.set('/wp-content/uploads/banner-728x90.jpg', picture);
    await fetchAll();
    expect(asked).toEqual(['/wp-content/uploads/banner.jpg', '/wp-content/uploads/banner-728x90.jpg']);
    expect((await post()).html).toContain('<picture>');
  });

  it('go with the import that brought them when it is undone, their files too', async () => {
    const { runId } = await bring(`<p><img src="${old('a.jpg')}" alt=""> <img src="${old('gone.jpg')}" alt=""></p>`);
    answers.set('/wp-content/uploads/a.jpg', picture);
    await fetchAll();
    const { file } = await database().media.findFirstOrThrow({ where: { fetchState: null }, select: { file: true } });
    expect(await stat(join(folder, 'media', file))).toBeTruthy();
    expect(await undoWholeImport({ runId, actor: { userId: null, name: 'a test' }, now: new Date('2026-11-23T14:00:00Z') })).toMatchObject({ kept: 0 });
    expect(await database().media.count()).toBe(0);
    await expect(stat(join(folder, 'media', file))).rejects.toThrow('ENOENT');
  });

  it('that the export lists are the library’s with what it says of them, over the post as well as in it', async () => {
    const attachment = item({ id: 51, type: 'attachment', status: 'inherit', title: 'Quay', path: '/2012/03/post-41/quay/', parent: 41, terms: `<wp:attachment_url>${old('quay.jpg')}</wp:attachment_url><wp:postmeta><wp:meta_key>_wp_attachment_image_alt</wp:meta_key><wp:meta_value>Boats</wp:meta_value></wp:postmeta>` });
    const thumbnail = '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>51</wp:meta_value></wp:postmeta>';
    await importText(withHome(exported(item({ id: 41, content: `<p><img src="${old('quay-300x150.jpg')}" alt=""></p>`, terms: thumbnail }), attachment)));
    answers.set('/wp-content/uploads/quay.jpg', picture);
    await fetchAll();
    const media = await database().media.findMany({ select: { legacyId: true, alt: true, uses: true, fetchState: true, sourcePath: true } });
    expect(media).toEqual([{ legacyId: 51, alt: 'Boats', uses: 2, fetchState: null, sourcePath: '/wp-content/uploads/quay.jpg' }]);
    expect((await post()).html).toContain('<picture>');
    expect(await findLead('/2012/03/post-41/quay/')).toEqual({ to: '/2012/03/post-41/', forNow: false });
  });

  it('wait where the old site does not answer at all', async () => {
    await bring(`<p>${Array.from({ length: 12 }, (_, index) => `<img src="${old(`${index}.jpg`)}" alt="">`).join('')}</p>`);
    for (let index = 0; index < 12; index++) answers.set(`/wp-content/uploads/${index}.jpg`, 500);
    await expect(fetchAll()).rejects.toThrow(OldSiteAwayError);
    const { id } = await database().importSource.findFirstOrThrow({ select: { id: true } });
    expect(await countMedia(id)).toMatchObject({ waiting: expect.any(Number), missing: 0 });
    expect(asked.length).toBeLessThan(36);
    expect(await findings()).toEqual([]);
  });

  it('are fetched from where it ended, when it was ended', async () => {
    await bring(`<p>${[1, 2, 3].map((index) => `<img src="${old(`${index}.jpg`)}" alt="">`).join('')}</p>`);
    for (const index of [1, 2, 3]) answers.set(`/wp-content/uploads/${index}.jpg`, picture);
    const stopping = new AbortController();
    await expect(fetchAll({ signal: stopping.signal, onProgress: () => stopping.abort(new Error('stopped')) })).rejects.toThrow('stopped');
    const { id } = await database().importSource.findFirstOrThrow({ select: { id: true } });
    expect((await countMedia(id)).waiting).toBeGreaterThan(0);
    await fetchAll();
    expect(await countMedia(id)).toEqual({ here: 3, waiting: 0, missing: 0, kept: 0 });
    expect((await post()).html.match(/<picture>/g)).toHaveLength(3);
  });
});
