import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { undoWholeImport } from '../commands.ts';
import { author, category, commentOn, dump, emptySite, exported, importText, item, term } from '../import-fixture.ts';

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
