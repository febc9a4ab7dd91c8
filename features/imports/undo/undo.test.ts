import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { arrangeMenu } from '#features/menus/commands.ts';
import type { MenuItemInput } from '#features/menus/schema.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { undoWholeImport } from '../commands.ts';
import { takeTurn } from '../import-turn.ts';
import { author, category, commentOn, dump, emptySite, exported, importText, item, menu as oldMenu, menuEntry, term } from '../import-fixture.ts';
import { undoRun } from './run.ts';
import type { UndoSummary } from './summary.ts';

useTestDatabase();
beforeEach(emptySite);

const now = new Date('2026-11-24T12:00:00Z');
const actor = { userId: null, name: 'a test' };
const undo = (runId: number) => undoWholeImport({ runId, actor, now });
const batchSize = { things: 2, items: 1_000, chars: 1_000_000 };

const old = [
  author('ada', 'Ada'), category('transport'), category('ferries', 'transport'),
  item({ id: 1, terms: term('category', 'ferries') + term('post_tag', 'tolls'), comments: commentOn({ id: 11 }) + commentOn({ id: 12, parent: 11 }) }),
  item({ id: 2, creator: 'bea', comments: commentOn({ id: 21 }) }),
  item({ id: 3, type: 'page', path: '/about/' }), item({ id: 4, type: 'page', path: '/about/ada/', parent: 3 }), item({ id: 5 }),
];
const newer = [
  author('ada', 'Ada'), author('cy', 'Cy'), category('transport'), category('ferries', 'transport'), category('piers'),
  item({ id: 1, title: 'Better', path: '/2012/03/better/', content: 'New.', creator: 'cy', terms: term('category', 'piers'), comments: commentOn({ id: 11 }) + commentOn({ id: 12, parent: 11 }) + commentOn({ id: 13, parent: 12 }) }),
  item({ id: 2, creator: 'bea', password: 'tide', comments: commentOn({ id: 21 }) }),
  item({ id: 3, type: 'page', path: '/about/' }), item({ id: 4, type: 'page', path: '/about/ada/' }), item({ id: 5 }),
  item({ id: 6, comments: commentOn({ id: 61 }) }),
];
/** What is left of a run that is undone: its site, and words that a search may still suggest. */
const content = async () => {
  const { ImportSource: _site, SearchWord: _words, ...tables } = await dump();
  return tables;
};
const own = (path: string) => ({ path, slug: 'x', title: 'Ours', source: '', html: '', text: '' });
const kept = async (runId: number) =>
  (await database().importFinding.findMany({ where: { runId, kind: 'kept-here' }, orderBy: { id: 'asc' }, select: { title: true, message: true } })).map(({ title, message }) => `${title}: ${message.replace('It stays when the import is undone: ', '')}`);

describe('undoing an import that the site’s background takes up first', () => {
  it('says what that did, and does nothing twice', async () => {
    const { runId } = await importText(exported(...old));
    const turn = await takeTurn();
    const inBackground = Promise.withResolvers<UndoSummary>();
    const work = async () => {
      const summary = await undoRun({ runId, actor, now });
      await turn.release();
      return summary;
    };
    const onWait = () => inBackground.resolve(work());
    const summary = await undoWholeImport({ runId, actor, now, onWait });
    expect(summary).toEqual(await inBackground.promise);
    expect(await inBackground.promise).toMatchObject({ kept: 0, sampleBack: false });
    expect((await inBackground.promise).removed).toBeGreaterThan(5);
    expect(await database().auditEntry.count({ where: { action: 'import.undo', subjectId: String(runId) } })).toBe(2); // asked for, and done
  });
});

describe('undoing an import', () => {
  it('leaves what was here before, row by row', async () => {
    await database().post.create({ data: own('/ours/') });
    const before = await content();
    const { runId } = await importText(exported(...old), { batchSize });
    const summary = await undo(runId);
    expect(await content()).toEqual(before);
    expect(summary).toMatchObject({ kept: 0 });
    expect(await database().importRun.findUnique({ where: { id: runId }, select: { status: true } })).toEqual({ status: 'UNDONE' });
    expect(await database().auditEntry.findFirst({ where: { action: 'import.undo' }, orderBy: { id: 'desc' }, select: { actorName: true } })).toEqual({ actorName: 'a test' });
  });

  it('of a newer export puts back what it changed, and takes away what it added', async () => {
    await importText(exported(...old), { batchSize });
    const before = await content();
    const { runId, updated } = await importText(exported(...newer), { batchSize });
    expect(updated.posts).toBe(2);
    expect(await content()).not.toEqual(before);
    await undo(runId);
    expect(await content()).toEqual(before);
  });

  it('goes on where it ended when it is stopped, and when it is asked for again', async () => {
    const before = await content();
    const { runId } = await importText(exported(...old), { batchSize });
    const stopping = new AbortController();
    await expect(undoWholeImport({ runId, actor, now, signal: stopping.signal, onProgress: () => stopping.abort(new Error('Ctrl-C')) })).rejects.toThrow('Ctrl-C');
    expect(await database().post.count()).toBeGreaterThan(0);
    expect(await database().importBatch.count({ where: { undone: true } })).toBe(1);
    await undo(runId);
    expect(await content()).toEqual(before);
    expect(await undo(runId)).toBe('This import is undone already, or has not begun.');
    expect(await undo(9_999)).toBe('There is no import 9999.');
  });

  it('keeps what was edited here, or has something of this site hanging from it, and says so', async () => {
    const { runId } = await importText(exported(...old), { batchSize });
    const idOf = async (legacyId: number) => (await database().post.findFirstOrThrow({ where: { legacyId }, select: { id: true } })).id;
    await database().post.update({ where: { id: await idOf(1) }, data: { version: 2, title: 'Edited' } });
    await database().comment.create({ data: { postId: await idOf(2), source: 'Here', html: '<p>Here</p>', number: 2, rootId: 900, id: 900, threadPath: '00002', status: 'APPROVED', shown: true } });
    await database().post.create({ data: { ...own('/about/ours/'), kind: 'PAGE', parentId: await idOf(3) } });
    const menu = await database().menu.create({ data: { location: 'main' } });
    await database().menuItem.create({ data: { menuId: menu.id, position: 0, label: 'Five', postId: await idOf(5) } });
    await undo(runId);
    expect((await kept(runId)).toSorted()).toEqual([
      'Ada: this site uses it.', 'Edited: it was edited here since.', 'Post 2: comments were written under it here.', 'Post 3: a page that was written here stands below it.',
      'Post 5: a menu of this site leads to it.', 'bea: this site uses it.', 'ferries: this site uses it.', 'tolls: this site uses it.', 'transport: this site uses it.',
    ]);
    expect(await database().comment.count()).toBe(4);
    expect(await database().post.count({ where: { legacyId: 4 } })).toBe(0);
    expect(await database().category.count()).toBe(2);
  });

  it('keeps a comment that was claimed or answered here, and counts the others anew', async () => {
    await importText(exported(item({ id: 1, comments: commentOn({ id: 11 }) })));
    const { runId } = await importText(exported(item({ id: 1, comments: [11, 12, 13, 14].map((id) => commentOn({ id, parent: id === 14 ? 13 : 0, approved: id === 13 ? 'spam' : '1' })).join('') })));
    const user = await database().user.create({ data: { email: 'cy@example.org' } });
    await database().comment.update({ where: { id: 12 }, data: { userId: user.id } });
    await undo(runId);
    expect(await database().comment.findMany({ orderBy: { id: 'asc' }, select: { id: true } })).toEqual([{ id: 11 }, { id: 12 }]);
    expect(await database().post.findFirst({ select: { commentCount: true } })).toEqual({ commentCount: 2 });
    expect(await kept(runId)).toEqual(['Post 1: A comment stays when the import is undone: it was edited or claimed here, or is answered here.']);
  });
});

describe('undoing an import that replaced a menu', () => {
  const pages = [oldMenu('main-menu', 'Main menu'), item({ id: 10, type: 'page', path: '/about/', title: 'About' }), item({ id: 11, type: 'page', path: '/ada/', title: 'Ada' })];
  const first = [...pages, menuEntry({ id: 80, order: 1, to: ['post_type', 'page', 10] }), menuEntry({ id: 81, order: 2, parent: 80, to: '/piers/', title: 'Piers' }), menuEntry({ id: 82, order: 3, to: '/ferries/', title: 'Ferries' })];
  const second = [...pages, menuEntry({ id: 83, order: 1, to: ['post_type', 'page', 11] }), menuEntry({ id: 82, order: 2, to: '/boats/', title: 'Boats' })];
  const third = [...pages, menuEntry({ id: 84, order: 1, to: '/locks/', title: 'Locks' })];
  const labels = async () => (await database().menuItem.findMany({ orderBy: { position: 'asc' }, select: { label: true } })).map(({ label }) => label);
  const takeOver = async (records: string[]) => (await importText(exported(...records), { batchSize })).runId;
  const arrange = async (items: MenuItemInput[]) => arrangeMenu({ userId: (await database().user.create({ data: { email: `owner-${items.length}@example.org`, role: 'ADMIN' } })).id, name: 'an owner' }, { location: 'main', items, was: null }, now);

  it('brings back what stood there, row by row, run by run', async () => {
    const states = [await content()];
    const runs: number[] = [];
    for (const records of [first, second, third]) {
      runs.push(await takeOver(records));
      states.push(await content());
    }
    expect(await labels()).toEqual(['Locks']);
    for (const run of runs.toReversed()) {
      states.pop();
      expect(await undo(run)).toMatchObject({ kept: 0 });
      expect(await content()).toEqual(states.at(-1));
    }
  });

  it('brings back what the sample content had there', async () => {
    const { id: menuId } = await database().menu.create({ data: { location: 'main' } });
    const { id: categoryId } = await database().category.create({ data: { slug: 'economy', name: 'Economy', sample: true } });
    await database().postCategory.create({ data: { categoryId, postId: (await database().post.create({ data: own('/ours/'), select: { id: true } })).id } });
    await database().menuItem.create({ data: { menuId, categoryId, position: 0, label: 'Economy', sample: true } });
    const before = await content();
    const run = await takeOver(first);
    expect(await labels()).toEqual(['About', 'Piers', 'Ferries']);
    await undo(run);
    expect(await content()).toEqual(before);
  });

  it.each<[string, MenuItemInput[]]>([['arranged', [{ kind: 'address', label: 'Ours', url: '/ours/' }]], ['emptied', []]])('leaves one that was %s here since, and says so', async (_how, items) => {
    await takeOver(first);
    const run = await takeOver(second);
    expect(await arrange(items)).toMatchObject({ ok: true });
    const before = await database().menuItem.findMany();
    expect(await undo(run)).toMatchObject({ kept: 1 });
    expect(await database().menuItem.findMany()).toEqual(before);
    expect(await kept(run)).toEqual(['Main menu: it was changed here since.']);
  });

  it('brings back no entry that leads to what is gone, nor of an import that is undone itself', async () => {
    await takeOver(first);
    const run = await takeOver(second);
    await database().post.deleteMany({ where: { legacyId: 10 } });
    await undo(run);
    expect(await labels()).toEqual(['Ferries']);

    await emptySite();
    const runs = [await takeOver(first), await takeOver(second)];
    for (const one of runs) await undo(one);
    expect(await labels()).toEqual([]);
  });

  it('brings back what stood before an import that was undone earlier', async () => {
    const runs = [await takeOver(first), await takeOver(second), await takeOver(third)];
    await undo(runs[1] ?? 0);
    expect(await labels()).toEqual(['Locks']);
    await undo(runs[2] ?? 0);
    expect(await labels()).toEqual(['About', 'Piers', 'Ferries']);
    await undo(runs[0] ?? 0);
    expect(await labels()).toEqual([]);
  });

  it('does it once, also where it is stopped on the way', async () => {
    await takeOver(first);
    const before = await content();
    const run = await takeOver(second);
    for (let last = ''; last !== 'done'; ) {
      const stopping = new AbortController();
      const undoing = undoWholeImport({ runId: run, actor, now, signal: stopping.signal, onProgress: () => stopping.abort(new Error('Ctrl-C')) });
      last = await undoing.then(() => 'done', (error: Error) => error.message);
    }
    expect(await content()).toEqual(before);
  });
});
