import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { loadSample } from '#features/sample/commands.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { undoWholeImport } from '../commands.ts';
import { dump, emptySite, exported, importText, item } from '../import-fixture.ts';

useTestDatabase();
const folder = mkdtemp(join(tmpdir(), 'left-futures-sample-'));
const isThere = async (file: string) => access(join(await folder, 'media', file)).then(() => true, () => false);
const loadedAt = new Date('2026-10-23T12:00:00Z');
const now = new Date('2026-11-24T12:00:00Z');
const actor = { userId: null, name: 'a test' };
const undo = (runId: number) => undoWholeImport({ runId, actor, now });
const archive = exported(item({ id: 1 }), item({ id: 2 }), item({ id: 3 }));
const takeOver = async (text = archive) => (await importText(text, { batchSize: { things: 1, items: 1_000, chars: 1_000_000 } })).runId;

beforeAll(async () => {
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(await folder);
});
beforeEach(emptySite);
afterAll(async () => rm(await folder, { recursive: true, force: true }));

/** Enough to make room; the whole of it takes its time. */
const loadOne = () => database().post.create({ data: { path: '/friday/', slug: 'friday', title: 'Friday', source: '', html: '', text: '', sample: true } });

/** What the site shows, by its own names: numbers are given anew. */
async function shown() {
  return {
    posts: await database().post.findMany({
      orderBy: { path: 'asc' },
      select: {
        kind: true, status: true, path: true, title: true, excerpt: true, source: true, html: true, publishedAt: true, modifiedAt: true, firstPublishedAt: true, commentMode: true, commentCount: true, sample: true,
        picture: { select: { file: true, alt: true, createdAt: true } }, bylines: { orderBy: { position: 'asc' }, select: { author: { select: { slug: true, name: true, bio: true } } } }, listings: { orderBy: { list: 'asc' }, select: { publishedAt: true } },
        categories: { orderBy: { position: 'asc' }, select: { category: { select: { slug: true, name: true, parent: { select: { slug: true } } } } } }, tags: { orderBy: { tag: { slug: 'asc' } }, select: { tag: { select: { slug: true } } } },
        comments: { orderBy: { number: 'asc' }, select: { number: true, guestName: true, html: true, createdAt: true, threadPath: true } },
      },
    }),
    menu: await database().menuItem.findMany({ orderBy: { position: 'asc' }, select: { label: true, position: true, sample: true, post: { select: { path: true } }, category: { select: { slug: true } } } }),
    pictures: await database().media.findMany({ orderBy: { file: 'asc' }, select: { file: true, uses: true } }),
  };
}

describe('undoing the import that the sample content made room for', () => {
  it('brings it back as it was, once, and says so', async () => {
    await loadSample(loadedAt);
    const before = await shown();
    const run = await takeOver();
    expect(await database().post.count({ where: { sample: true } })).toBe(0);
    expect(await undo(run)).toEqual({ removed: 4, kept: 0, sampleBack: true });
    expect(await shown()).toEqual(before);
    expect(await Promise.all(before.pictures.map(({ file }) => isThere(file)))).not.toContain(false);
    expect(await database().importFinding.findMany({ where: { runId: run, kind: 'brought-back' }, select: { title: true, message: true } })).toEqual([
      { title: 'Sample content', message: 'It had made room for the archive, and is here again since the import is undone.' },
    ]);
    const rows = await dump();
    expect(await undo(run)).toBe('This import is undone already, or has not begun.');
    expect(await dump()).toEqual(rows);
    await undo(await takeOver());
    expect(await shown()).toEqual(before);
  }, 60_000); // its pictures are made three times

  it('brings it back once, also where it is stopped after each step', async () => {
    await loadOne();
    const run = await takeOver();
    for (let last = ''; last !== 'done'; ) {
      const stopping = new AbortController();
      const undoing = undoWholeImport({ runId: run, actor, now, signal: stopping.signal, onProgress: () => stopping.abort(new Error('Ctrl-C')) });
      last = await undoing.then(() => 'done', (error: Error) => error.message);
      expect(await database().post.count({ where: { sample: true } })).toBe(last === 'done' ? 8 : 0);
    }
  }, 60_000);

  it.each<[string, () => Promise<unknown>]>([
    ['a post', () => database().post.create({ data: { path: '/ours/', slug: 'ours', title: 'Ours', source: '', html: '', text: '' } })],
    ['a category that has a name of its', () => database().category.create({ data: { slug: 'economy', name: 'Economics' } })],
    ['a main menu', () => database().menuItem.create({ data: { menu: { connectOrCreate: { where: { location: 'main' }, create: { location: 'main' } } }, position: 0, label: 'Ours', url: '/ours/' } })],
  ])('leaves it away where %s was made here since', async (_what, make) => {
    await loadOne();
    const run = await takeOver();
    await make();
    expect(await undo(run)).toMatchObject({ sampleBack: false });
    expect(await database().post.count({ where: { sample: true } })).toBe(0);
    expect(await database().importRun.findUnique({ where: { id: run }, select: { status: true } })).toEqual({ status: 'UNDONE' });
  });

  it('does not bring it back for an import that it did not make room for', async () => {
    await loadOne();
    await takeOver();
    await database().post.deleteMany();
    const run = await takeOver(exported(item({ id: 9 })));
    expect(await undo(run)).toMatchObject({ sampleBack: false });
    expect(await database().post.count()).toBe(0);
  });
});
