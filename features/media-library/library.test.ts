import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { filesOf } from '#features/media/files.ts';
import { createPost } from '#features/posts/commands.ts';
import { postTag } from '#features/posts/tags.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { binMedia, emptyMediaBin, eraseMedia, restoreMedia } from './bin.ts';
import { addMedia } from './commands.ts';
import { editMedia } from './edit.ts';
import type { MediaFilter } from './list-schema.ts';
import { getMedia, listUses } from './one.ts';
import { listMedia } from './queries.ts';
import { replaceMedia } from './replace.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const actor = { userId: null, name: 'a test' };
let folder: string;
let [author, colleague, editor]: Viewer[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'left-futures-library-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
  [author, colleague, editor] = await Promise.all([viewer('AUTHOR', 1), viewer('AUTHOR', 2), viewer('EDITOR', 3)]);
});
afterAll(() => rm(folder, { recursive: true, force: true }));
beforeEach(async () => {
  await database().post.deleteMany();
  await database().media.deleteMany();
});

async function viewer(role: 'AUTHOR' | 'EDITOR', number: number): Promise<Viewer> {
  const { id } = await database().user.create({ data: { email: `${role}-${number}@example.org`, name: `${role} ${number}`, role }, select: { id: true } });
  return { id, name: `${role} ${number}`, role, deleteAfter: null, sessionHash: '' };
}

async function came(name: string, width: number, background = '#aa3322') {
  const path = join(folder, `sent-${name}`);
  await writeFile(path, await sharp({ create: { width, height: Math.round(width / 2), channels: 3, background } }).png().toBuffer());
  return { path, name, bytes: 1_000, hash: `${name}${width}${background}` };
}

async function add(by: Viewer | undefined, name = 'harbour.png', width = 700) {
  const added = await addMedia({ userId: by?.id ?? '', name: 'x' }, await came(name, width), now);
  if (!added.ok) throw new Error(added.error);
  return added.media;
}

const post = (input: { source?: string; pictureId?: number; title?: string; status?: 'DRAFT' | 'PUBLISHED' }) =>
  database().$transaction((tx) => createPost(tx, actor, { kind: 'POST', status: 'PUBLISHED', title: 'A post', source: '', ...input }, now));
const who = (one: Viewer | undefined): Viewer => {
  if (!one) throw new Error('Nobody was made.');
  return one;
};
const names = async (filter: MediaFilter) => (await listMedia(filter, who(author).id)).media.map(({ name }) => name);

describe('what is said of a picture', () => {
  it('is changed by whoever added it and by editors, and the pages that show it expire', async () => {
    const { id } = await add(author);
    const { id: postId } = await post({ pictureId: id });
    expect(await editMedia(who(colleague), id, { alt: 'Not mine' }, now)).toMatchObject({ ok: false, formError: expect.stringContaining('not yours') });
    expect(await editMedia(who(author), id, { alt: 'A harbour', focalX: 20 }, now)).toEqual({ ok: true, tags: [postTag(postId)] });
    expect(await editMedia(who(editor), id, { credit: 'Ada' }, now)).toMatchObject({ ok: true });
    expect(await getMedia(id)).toMatchObject({ alt: 'A harbour', credit: 'Ada', picture: { focalX: 20, focalY: 50 } });
  });

  it('is nobody’s to change of an account’s own picture', async () => {
    const { id } = await database().media.create({ data: { kind: 'PORTRAIT', file: 'me.webp', mime: 'image/webp', bytes: 1 } });
    expect(await editMedia(who(editor), id, { alt: 'x' }, now)).toMatchObject({ ok: false });
    expect(await getMedia(id)).toBeNull();
  });
});

describe('where a picture is shown', () => {
  it('is known of texts, pictures over posts, authors and accounts, and counted', async () => {
    const [shown, other] = [await add(author, 'shown.png'), await add(author, 'other.png')];
    const smaller = shown.url.replace('.webp', '-480.webp');
    const { id: inText } = await post({ source: `<p><img src="${smaller}"> <a href="${shown.url}">it</a></p>`, title: 'In a text' });
    const { id: over } = await post({ pictureId: shown.id, title: 'Over a post' });
    await database().author.create({ data: { slug: 'ada', name: 'Ada', imageId: shown.id } });
    const uses = await listUses(shown.id);
    expect(uses.posts).toMatchObject([{ id: over, over: true, inText: false }, { id: inText, over: false, inText: true }]);
    expect(uses.authors).toMatchObject([{ name: 'Ada' }]);
    expect((await getMedia(shown.id))?.uses).toBe(3);
    expect(await names({ only: 'unused' })).toEqual(['other.png']);
    await database().post.delete({ where: { id: inText } });
    await database().post.update({ where: { id: over }, data: { pictureId: other.id } });
    await database().author.deleteMany();
    expect([(await getMedia(shown.id))?.uses, (await getMedia(other.id))?.uses]).toEqual([0, 1]);
  });
});

describe('the site’s logo', () => {
  it('is a place that shows a picture: it is counted, stays, and its pages expire with it', async () => {
    const [logo, other] = [await add(editor, 'logo.png'), await add(editor, 'other.png')];
    const set = (logoId: number | null) => database().setting.upsert({ where: { key: 'site' }, create: { key: 'site', value: { logoId } }, update: { value: { logoId } }, select: { key: true } });
    const counts = async () => [(await getMedia(logo.id))?.uses, (await getMedia(other.id))?.uses];
    await set(logo.id);
    expect([await counts(), await listUses(logo.id)]).toEqual([[1, 0], { posts: [], authors: [], users: [], isLogo: true, isPublished: true }]);
    await set(logo.id);
    expect(await counts()).toEqual([1, 0]);
    expect((await editMedia(who(editor), logo.id, { alt: 'The name of the site' }, now)).ok).toBe(true);
    await set(other.id);
    expect(await counts()).toEqual([0, 1]);
    await database().setting.deleteMany({ where: { key: 'site' } });
    expect(await counts()).toEqual([0, 0]);
  });
});

describe('the list', () => {
  it('is narrowed by word, kind and what is missing', async () => {
    const described = await add(author, 'harbour.png');
    await editMedia(who(author), described.id, { alt: 'Ships at dusk' }, now);
    await add(editor, 'station.png');
    await database().media.create({ data: { kind: 'FILE', file: 'a.pdf', name: 'Report 100%.pdf', mime: 'application/pdf', bytes: 1 } });
    expect(await names({})).toEqual(['Report 100%.pdf', 'station.png', 'harbour.png']);
    expect(await names({ q: 'dusk harb' })).toEqual(['harbour.png']);
    expect(await names({ q: '100%' })).toEqual(['Report 100%.pdf']);
    expect(await names({ q: 'du' })).toEqual(['harbour.png']);
    expect(await names({ q: 'us' })).toEqual([]); // no word begins so
    expect(await names({ kind: 'file' })).toEqual(['Report 100%.pdf']);
    expect(await names({ only: 'without-alt' })).toEqual(['station.png']);
    expect(await names({ only: 'mine' })).toEqual(['harbour.png']);
  });
});

describe('deleting', () => {
  it('goes through the bin, where it can be taken out again; what shows it goes on showing it', async () => {
    const { id, url } = await add(author);
    await post({ pictureId: id });
    expect(await binMedia(who(colleague), id, now)).toMatchObject({ ok: false });
    expect(await binMedia(who(editor), id, now)).toMatchObject({ ok: true });
    expect([await names({}), await names({ only: 'bin' })]).toEqual([[], ['harbour.png']]);
    expect(existsSync(join(folder, url))).toBe(true);
    await restoreMedia(who(author), id, now);
    expect(await names({})).toEqual(['harbour.png']);
  });

  it('for good takes the files along, and says which pages to make anew', async () => {
    const { id } = await add(author);
    const { id: postId } = await post({ pictureId: id });
    expect(await eraseMedia(who(editor), id, now)).toMatchObject({ ok: false }); // not in the bin
    const row = await database().media.findUniqueOrThrow({ where: { id } });
    await binMedia(who(editor), id, now);
    expect(await eraseMedia(who(editor), id, now)).toEqual({ ok: true, tags: [postTag(postId)] });
    expect(filesOf(row).map((file) => existsSync(join(folder, 'media', file)))).toEqual(filesOf(row).map(() => false));
    expect(await database().post.findUniqueOrThrow({ where: { id: postId }, select: { pictureId: true } })).toEqual({ pictureId: null });
  });

  it('comes by itself after thirty days, but not of what is shown somewhere', async () => {
    const [shown, unused] = [await add(author, 'shown.png'), await add(author, 'unused.png')];
    await post({ source: `<img src="${shown.url}">` });
    for (const { id } of [shown, unused]) await binMedia(who(editor), id, now);
    await emptyMediaBin(new Date(now.getTime() + 29 * 86_400_000));
    expect(await names({ only: 'bin' })).toEqual(['unused.png', 'shown.png']);
    await emptyMediaBin(new Date(now.getTime() + 31 * 86_400_000));
    expect(await names({ only: 'bin' })).toEqual(['shown.png']);
    expect([existsSync(join(folder, unused.url)), existsSync(join(folder, shown.url))]).toEqual([false, true]);
  });
});

describe('replacing a picture', () => {
  it('keeps its addresses, which lead to the new bytes; texts and tags learn of it', async () => {
    const { id, url } = await add(author, 'old.png', 1000);
    const { id: postId } = await post({ source: `<p><img src="${url}" alt="Ships"></p>` });
    const replaced = await replaceMedia(who(editor), id, await came('new.png', 600, '#0000ff'), now);
    expect(replaced).toMatchObject({ ok: true, media: { id, url, width: 1000, height: 500 }, tags: [postTag(postId)] });
    for (const address of [url, url.replace('.webp', '-480.webp'), url.replace('.webp', '-1000.webp')]) {
      const { dominant } = await sharp(join(folder, address)).stats();
      expect(dominant.b).toBeGreaterThan(200);
    }
    const { html } = await database().post.findUniqueOrThrow({ where: { id: postId }, select: { html: true } });
    expect(html).toContain('-600.webp?v=2 600w');
    expect(html).toContain('alt="Ships"');
    // Sent again, the old bytes are another picture: this address is taken.
    const again = await add(author, 'old.png', 1000);
    expect(again.url).not.toBe(url);
  });

  it('is refused to others, and for what is of another kind, and then nothing has changed', async () => {
    const { id } = await add(author);
    expect(await replaceMedia(who(colleague), id, await came('new.png', 600), now)).toMatchObject({ ok: false, error: expect.stringContaining('not yours') });
    const path = join(folder, 'sent.pdf');
    await writeFile(path, '%PDF-1.7\n%%EOF');
    expect(await replaceMedia(who(author), id, { path, name: 'a.pdf', bytes: 14, hash: 'p' }, now)).toMatchObject({ ok: false, error: expect.stringContaining('Only a picture') });
    expect((await getMedia(id))?.picture.version).toBe(1);
  });
});

describe('what a published post shows', () => {
  it.each(['in its text', 'over it'])('%s is the editors’ to replace and to delete, as the post is; of a draft it is still its author’s', async (where) => {
    const { id, url } = await add(author, `${where}.png`);
    const shows = where === 'over it' ? { pictureId: id } : { source: `<p><img src="${url}" alt="Ships"></p>` };
    const { id: postId } = await post({ ...shows, status: 'DRAFT' });
    expect(await replaceMedia(who(author), id, await came('new.png', 600, '#0000ff'), now)).toMatchObject({ ok: true });
    expect(await binMedia(who(author), id, now)).toMatchObject({ ok: true });
    await database().post.update({ where: { id: postId }, data: { status: 'PUBLISHED', publishedAt: now } });
    const refused = 'A published post shows it, or one that will be: please ask an editor to replace or delete it.';
    expect(await eraseMedia(who(author), id, now)).toEqual({ ok: false, formError: refused });
    expect(await restoreMedia(who(author), id, now)).toMatchObject({ ok: true });
    expect(await binMedia(who(author), id, now)).toEqual({ ok: false, formError: refused });
    expect(await replaceMedia(who(author), id, await came('newer.png', 600, '#00ff00'), now)).toEqual({ ok: false, error: refused });
    expect(await editMedia(who(author), id, { alt: 'A harbour' }, now)).toMatchObject({ ok: true });
    expect((await getMedia(id))?.picture.version).toBe(2);
    expect(await binMedia(who(editor), id, now)).toMatchObject({ ok: true });
  });
});
