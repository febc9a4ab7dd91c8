import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { getThreads } from '#features/comments/queries.ts';
import { filesOf } from '#features/media/files.ts';
import { writeMedia } from '#features/media/store.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { keepAccount, requestDeletion } from './commands.ts';
import { account, due, emptyAccounts, now, postWith } from './deletion-fixture.ts';
import { deleteDueAccounts } from './due.ts';

useTestDatabase();

let ann: { id: string; name: string | null };
let bea: { id: string };
beforeEach(async () => {
  await emptyAccounts();
  ann = await account('ann@example.org');
  bea = await account('bea@example.org');
});
afterEach(() => vi.restoreAllMocks());

const leave = (comments: 'stay' | 'go', who = ann) => requestDeletion({ userId: who.id, name: 'Ann' }, { comments, confirmation: who.name ?? '' }, now);
const comments = () => database().comment.findMany({ orderBy: { number: 'asc' }, omit: { guestEmail: false } });
const exists = async (id = ann.id) => (await database().user.count({ where: { id } })) > 0;

/** Every row of every table but comments’ public texts, as text. */
async function everything(): Promise<string> {
  const tables = await database().$queryRaw<{ name: string }[]>`SELECT tablename::text AS "name" FROM pg_tables WHERE schemaname = 'public' AND tablename NOT LIKE '\\_%'`;
  const rows = await Promise.all(tables.map(({ name }) => database().$queryRawUnsafe<{ row: string }[]>(`SELECT to_jsonb(t)::text AS "row" FROM "${name}" t`)));
  return rows.flat().map(({ row }) => row).join('\n');
}

describe('an account whose time has come', () => {
  it('is deleted, and no other is', async () => {
    await leave('stay');
    expect(await deleteDueAccounts(now)).toBe(0);
    expect(await deleteDueAccounts(due)).toBe(1);
    expect([await exists(), await exists(bea.id)]).toEqual([false, true]);
    expect(await deleteDueAccounts(due)).toBe(0);
  });

  it('stays where its holder changed their mind', async () => {
    await leave('go');
    await keepAccount({ userId: ann.id, name: 'Ann' }, now);
    expect([await deleteDueAccounts(due), await exists()]).toEqual([0, true]);
  });

  it('leaves its comments as a former reader’s, or only the place of those that replies hang from', async () => {
    for (const [choice, shown] of [['stay', [[null, '<p>Words 0</p>', 'APPROVED'], ['A guest', '<p>Words 1</p>', 'APPROVED']]], ['go', [[null, '', 'DELETED'], ['A guest', '<p>Words 1</p>', 'APPROVED']]]] as const) {
      await emptyAccounts();
      ann = await account('ann@example.org');
      const postId = await postWith('/a/', [ann.id, null, ann.id]);
      await leave(choice);
      await deleteDueAccounts(due);
      const { threads } = await getThreads(postId, 1);
      const [first] = threads;
      const [second] = first?.replies ?? [];
      expect([first, second].map((comment) => [comment?.name, comment?.html, comment?.status])).toEqual(shown);
      expect(second?.replies.length).toBe(choice === 'stay' ? 1 : 0);
      expect((await database().post.findUniqueOrThrow({ where: { id: postId } })).commentCount).toBe(choice === 'stay' ? 3 : 1);
    }
  });

  it('takes the words of comments that go with it out of every table', async () => {
    await postWith('/a/', [ann.id, bea.id]);
    const [own] = await comments();
    const id = own?.id ?? 0;
    await database().commentRevision.create({ data: { commentId: id, source: 'Words before' } });
    await database().report.create({ data: { commentId: id, reporterId: bea.id, reason: 'rude' } });
    await database().comment.update({ where: { id }, data: { openReports: 1, heldFor: 'words', evidence: { words: 'Words 0' } } });
    const decision = { actor: { userId: bea.id, name: 'Bea' }, action: 'comment.edit', subject: 'comment', subjectId: id, details: { reason: 'rude', userId: ann.id, was: 'Words before' } };
    await database().$transaction((tx) => recordAudit(tx, decision, now));
    await leave('go');
    await deleteDueAccounts(due);
    expect((await database().auditEntry.findFirstOrThrow({ where: { action: 'comment.edit' } })).details).toEqual({ reason: 'rude' });
    const text = await everything();
    for (const word of ['Words 0', 'Words before']) expect(text).not.toContain(word);
    expect((await comments())[0]).toMatchObject({ openReports: 0, heldFor: null });
    expect(await database().report.count({ where: { settledAt: null } })).toBe(0);
  });

  it('leaves no trace of its address or name', async () => {
    await postWith('/a/', [ann.id, bea.id, ann.id]);
    const ids = (await comments()).map(({ id }) => id);
    await database().comment.update({ where: { id: ids[0] ?? 0 }, data: { guestName: 'ann of old', guestLink: 'https://ann.example' } });
    await database().comment.update({ where: { id: ids[1] ?? 0 }, data: { userId: null, guestName: 'Somebody', guestEmail: 'ANN@example.org' } });
    await database().recommendation.create({ data: { commentId: ids[1] ?? 0, userId: ann.id } });
    await database().comment.update({ where: { id: ids[1] ?? 0 }, data: { recommendCount: 3 } });
    await database().report.create({ data: { commentId: ids[1] ?? 0, reporterId: ann.id, reason: 'rude' } });
    await database().session.create({ data: { tokenHash: 'x', userId: ann.id, expires: due } });
    await database().account.create({ data: { userId: ann.id, type: 'oauth', provider: 'github', providerAccountId: '1' } });
    await database().oneTimeLink.create({ data: { tokenHash: 'y', purpose: 'sign-in', subject: 'Ann@example.org' } });
    await database().oneTimeLink.create({ data: { tokenHash: 'z', purpose: 'email-change', subject: `${ann.id} ann@new.example` } });
    await database().postFollow.create({ data: { userId: ann.id, postId: 1 } });
    await database().threadFollow.create({ data: { userId: ann.id, rootId: ids[0] ?? 0 } });
    await database().notification.create({ data: { userId: ann.id, kind: 'REPLY', dedupeKey: 'reply:1', commentId: ids[0] ?? null } });
    await database().heldComment.create({ data: { key: crypto.randomUUID(), postId: 1, source: 'a draft', userId: ann.id } });
    await database().$transaction((tx) => recordAudit(tx, { actor: { userId: ann.id, name: 'ann' }, action: 'comment.report', subject: 'comment' }, now));
    await leave('stay');
    await deleteDueAccounts(due);
    const text = await everything();
    expect(text).not.toMatch(/\bann\b/i);
    const rows = text.split('\n');
    expect(rows.filter((row) => row.includes(ann.id)).every((row) => row.includes('"subjectId"'))).toBe(true); // the log says which account is gone
    expect((await comments()).map(({ recommendCount }) => recommendCount)).toEqual([0, 2, 0]);
    expect(await database().report.findMany({ select: { reporterId: true, reason: true } })).toEqual([{ reporterId: null, reason: 'rude' }]);
    expect((await database().auditEntry.findMany({ orderBy: { id: 'asc' }, select: { action: true, actorName: true } })).map(({ action, actorName }) => [action, actorName])).toEqual([
      ['comment.report', 'A former reader'],
      ['account.delete-request', 'A former reader'],
      ['account.delete', 'The deletion of an account'],
    ]);
  });

  it('leaves a byline, and the decisions of one of the staff, under their name', async () => {
    await database().user.update({ where: { id: ann.id }, data: { role: 'EDITOR' } });
    await database().author.create({ data: { slug: 'ann', name: 'Ann', userId: ann.id } });
    await database().$transaction((tx) => recordAudit(tx, { actor: { userId: ann.id, name: 'Ann' }, action: 'comment.remove', subject: 'comment' }, now));
    await leave('stay');
    await deleteDueAccounts(due);
    expect(await database().author.findMany({ select: { name: true, userId: true } })).toEqual([{ name: 'Ann', userId: null }]);
    expect((await database().auditEntry.findFirstOrThrow({ where: { action: 'comment.remove' } })).actorName).toBe('Ann');
  });

  it('stays where it became the only admin’s meanwhile, and says so in the log', async () => {
    await database().user.updateMany({ data: { role: 'ADMIN' } });
    await leave('go');
    await database().user.update({ where: { id: bea.id }, data: { role: 'READER' } });
    expect([await deleteDueAccounts(due), await exists()]).toEqual([0, true]);
    expect(await database().user.findUniqueOrThrow({ where: { id: ann.id }, select: { deleteAfter: true } })).toEqual({ deleteAfter: null });
  });
});

describe('an account’s picture', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'left-futures-deletion-'));
    vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
  });
  afterEach(() => rm(folder, { recursive: true }));

  const picture = { file: '2026/11/face-1a2b3c4d.webp', widths: [200], avif: false };
  const there = () => filesOf(picture).map((file) => existsSync(join(folder, 'media', file)));
  async function givePicture() {
    for (const file of filesOf(picture)) await writeMedia(file, Buffer.from('x'));
    const { id } = await database().media.create({ data: { ...picture, mime: 'image/webp', bytes: 1, uploaderId: ann.id } });
    await database().user.update({ where: { id: ann.id }, data: { imageId: id } });
    return id;
  }

  it('goes with it, files and all', async () => {
    await givePicture();
    await leave('stay');
    await deleteDueAccounts(due);
    expect([there(), await database().media.count()]).toEqual([[false, false], 0]);
  });

  it('stays where a byline or a post shows it too', async () => {
    const imageId = await givePicture();
    await database().author.create({ data: { slug: 'ann', name: 'Ann', imageId } });
    await leave('stay');
    await deleteDueAccounts(due);
    expect([there(), await exists()]).toEqual([[true, true], false]);
  });

  it('stays where a post’s text shows it', async () => {
    await givePicture();
    await postWith('/a/', []);
    await database().post.updateMany({ data: { source: '<img src="/media/2026/11/face-1a2b3c4d-200.webp">' } });
    await leave('stay');
    await deleteDueAccounts(due);
    expect([there(), await exists()]).toEqual([[true, true], false]);
  });
});

describe('a deletion that is killed in the middle', () => {
  it('is finished by the next one', async () => {
    for (let n = 0; n < 3; n++) await postWith(`/${n}/`, Array.from({ length: 300 }, () => ann.id));
    await leave('go');
    const killed = new AbortController();
    const transaction = vi.spyOn(database(), '$transaction');
    transaction.mockImplementationOnce(() => Promise.reject(new Error('killed before it began')));
    await expect(deleteDueAccounts(due)).rejects.toThrow('killed');
    const left = async () => database().comment.count({ where: { userId: ann.id } });
    expect(await left()).toBe(900);
    transaction.mockRestore();

    const steps = stopAfter(2, killed);
    expect(await deleteDueAccounts(due, killed.signal)).toBe(0);
    steps.mockRestore();
    expect([await left(), await exists()]).toEqual([400, true]);

    expect(await deleteDueAccounts(due)).toBe(1);
    expect([await left(), await exists(), await database().comment.count({ where: { source: { not: '' } } })]).toEqual([0, false, 0]);
  }, 30_000);

  it('may be done by two instances at once', async () => {
    await postWith('/a/', Array.from({ length: 380 }, () => ann.id));
    await postWith('/b/', Array.from({ length: 380 }, () => ann.id));
    await leave('stay');
    const gone = await Promise.all([deleteDueAccounts(due), deleteDueAccounts(due)]);
    expect([gone.toSorted((a, b) => a - b), await exists()]).toEqual([[0, 1], false]);
    expect(await database().auditEntry.count({ where: { action: 'account.delete' } })).toBe(1);
  });
});

/** Aborts once so many transactions were begun. */
function stopAfter(count: number, controller: AbortController) {
  const db = database();
  const original = db.$transaction.bind(db);
  let begun = 0;
  return vi.spyOn(db, '$transaction').mockImplementation((...how: Parameters<typeof original>) => {
    begun += 1;
    if (begun === count) controller.abort();
    return original(...how);
  });
}
