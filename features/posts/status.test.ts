import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { changePosts, filePosts } from './bulk.ts';
import { deletePost } from './delete.ts';
import { binPost, draftOf, emptyNewsroom, later, now, postNow, publishPost, restorePost, schedulePost, somebody, submitPost, takeBackPost, unpublishPost } from './newsroom-fixture.ts';
import { publishOverdue, publishScheduled } from './schedule.ts';
import { undoChanges } from './undo.ts';

useTestDatabase();

let ada: Person;
let eve: Person;
beforeEach(async () => {
  await emptyNewsroom();
  await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  ada = await somebody('Ada', 'AUTHOR');
  eve = await somebody('Eve', 'EDITOR');
});

const listed = (postId: number) => database().postListing.count({ where: { postId, list: 'site' } });
const waiting = () => database().$queryRaw<{ key: string; run_at: Date }[]>`SELECT "key", "run_at" FROM graphile_worker.jobs ORDER BY "id"`;

describe('an author', () => {
  it('submits and takes back, and publishes nothing', async () => {
    const id = await draftOf(ada);
    expect(await publishPost(ada, { postId: id }, now)).toMatchObject({ ok: false });
    expect(await schedulePost(ada, { postId: id, at: later(5) }, now)).toMatchObject({ ok: false });
    expect(await submitPost(ada, { postId: id }, now)).toMatchObject({ ok: true });
    expect(await submitPost(ada, { postId: id }, now)).toMatchObject({ ok: false });
    expect(await takeBackPost(ada, { postId: id }, now)).toMatchObject({ ok: true });
    expect((await postNow(id)).status).toBe('DRAFT');
  });

  it('bins and restores a draft of their own, not of others, nor what is published', async () => {
    const [own, other] = [await draftOf(ada), await draftOf(eve)];
    expect(await binPost(ada, { postId: other }, now)).toMatchObject({ ok: false });
    expect(await binPost(ada, { postId: own }, now)).toMatchObject({ ok: true });
    expect(await deletePost(ada, own, now)).toMatchObject({ ok: false });
    expect(await restorePost(ada, { postId: own }, now)).toMatchObject({ ok: true });
    await publishPost(eve, { postId: own }, now);
    expect(await binPost(ada, { postId: own }, now)).toMatchObject({ ok: false });
    expect(await unpublishPost(ada, { postId: own }, now)).toMatchObject({ ok: false });
  });
});

describe('publishing', () => {
  it('puts a post into its lists and announces every page that shows it', async () => {
    const id = await draftOf(ada);
    expect(await publishPost(eve, { postId: id }, now)).toMatchObject({ ok: true, path: '/2026/11/the-price-of-rain/', tags: expect.arrayContaining([`post:${id}`, `discussion:${id}`, 'list:site', 'list:year:2026', 'sitemap']) });
    expect(await postNow(id)).toMatchObject({ status: 'PUBLISHED', publishedAt: now, firstPublishedAt: now });
    expect(await listed(id)).toBe(1);
  });

  it('happens once, however often it is asked for', async () => {
    const id = await draftOf(ada);
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => publishPost(eve, { postId: id }, now)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await database().auditEntry.count({ where: { action: 'post.publish' } })).toBe(1);
  });

  it('needs a title and a text, and the text that its editor has seen', async () => {
    expect(await publishPost(eve, { postId: await draftOf(eve, { title: '' }) }, now)).toMatchObject({ refusal: expect.stringContaining('no title') });
    expect(await publishPost(eve, { postId: await draftOf(eve, { source: ' ' }) }, now)).toMatchObject({ refusal: expect.stringContaining('no text') });
    expect(await publishPost(eve, { postId: await draftOf(eve), version: 1 }, now)).toMatchObject({ refusal: expect.stringContaining('another text') });
  });

  it('again keeps the date that readers knew, and takes away what led elsewhere from the address', async () => {
    const id = await draftOf(eve);
    await publishPost(eve, { postId: id }, now);
    await unpublishPost(eve, { postId: id }, later(5));
    expect(await listed(id)).toBe(0);
    const { path } = await postNow(id);
    await database().redirect.create({ data: { fromPath: path, toUrl: '/elsewhere/' }, select: { id: true } });
    await publishPost(eve, { postId: id }, later(10));
    expect(await postNow(id)).toMatchObject({ publishedAt: now, firstPublishedAt: now, modifiedAt: later(10) });
    expect(await database().redirect.count()).toBe(0);
  });

  it('with a date in the past files it there', async () => {
    const id = await draftOf(eve);
    expect(await publishPost(eve, { postId: id, at: new Date('2010-10-01T09:00:00Z') }, now)).toMatchObject({ ok: true, path: '/2010/10/the-price-of-rain/' });
  });
});

describe('a scheduled post', () => {
  it('waits as a job, at the address of its day', async () => {
    const id = await draftOf(eve);
    const at = new Date('2026-12-01T09:00:00Z');
    expect(await schedulePost(eve, { postId: id, at }, now)).toMatchObject({ ok: true, path: '/2026/12/the-price-of-rain/' });
    expect(await waiting()).toEqual([{ key: `publish-post:${id}`, run_at: at }]);
    expect(await listed(id)).toBe(0);
    await schedulePost(eve, { postId: id, at: later(5) }, now); // put forward: still one job
    expect(await waiting()).toEqual([{ key: `publish-post:${id}`, run_at: later(5) }]);
  });

  it('is published at its time, once, though two jobs come', async () => {
    const id = await draftOf(eve);
    await schedulePost(eve, { postId: id, at: later(5) }, now);
    await publishScheduled(id, later(1)); // too early
    expect((await postNow(id)).status).toBe('SCHEDULED');
    await Promise.all([publishScheduled(id, later(5)), publishScheduled(id, later(5)), publishOverdue(later(6))]);
    expect(await postNow(id)).toMatchObject({ status: 'PUBLISHED', publishedAt: later(5) });
    expect(await database().auditEntry.count({ where: { action: 'post.publish' } })).toBe(1);
    expect(await listed(id)).toBe(1);
  });

  it('is published a moment early by a job whose clock is a little behind', async () => {
    const id = await draftOf(eve);
    await schedulePost(eve, { postId: id, at: later(5) }, now);
    await publishScheduled(id, new Date(later(5).getTime() - 900));
    expect((await postNow(id)).status).toBe('PUBLISHED');
  });

  it('whose job was lost is found by the sweep', async () => {
    const id = await draftOf(eve);
    await schedulePost(eve, { postId: id, at: later(5) }, now);
    await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
    await publishOverdue(later(6));
    expect((await postNow(id)).status).toBe('PUBLISHED');
  });

  it('that was taken out of the schedule stays a draft', async () => {
    const id = await draftOf(eve);
    await schedulePost(eve, { postId: id, at: later(5) }, now);
    await unpublishPost(eve, { postId: id }, now);
    await publishScheduled(id, later(6));
    expect(await postNow(id)).toMatchObject({ status: 'DRAFT', publishedAt: null });
  });

  it('cannot be scheduled for the past, nor be changed by its author', async () => {
    const id = await draftOf(ada);
    expect(await schedulePost(eve, { postId: id, at: later(-1) }, now)).toMatchObject({ refusal: expect.stringContaining('has passed') });
    await schedulePost(eve, { postId: id, at: later(5) }, now);
    expect(await takeBackPost(ada, { postId: id }, now)).toMatchObject({ ok: false });
  });
});

describe('the bin', () => {
  it('gives a post back as it was; what was to be published meanwhile as a draft', async () => {
    const [shown, planned] = [await draftOf(eve), await draftOf(eve)];
    await publishPost(eve, { postId: shown }, now);
    await schedulePost(eve, { postId: planned, at: later(5) }, now);
    for (const postId of [shown, planned]) await binPost(eve, { postId }, now);
    expect(await listed(shown)).toBe(0);
    await publishScheduled(planned, later(5));
    for (const postId of [shown, planned]) expect(await restorePost(eve, { postId }, later(10))).toMatchObject({ ok: true });
    expect([(await postNow(shown)).status, (await postNow(planned)).status]).toEqual(['PUBLISHED', 'DRAFT']);
    expect(await listed(shown)).toBe(1);
  });

  it('is emptied by editors alone, of what lies in it', async () => {
    const id = await draftOf(eve);
    expect(await deletePost(eve, id, now)).toMatchObject({ ok: false });
    await binPost(eve, { postId: id }, now);
    expect(await deletePost(eve, id, now)).toMatchObject({ ok: true });
    expect(await database().post.count({ where: { id } })).toBe(0);
  });
});

describe('several at once', () => {
  it('are each done by themselves, and taken back together', async () => {
    const ids = [await draftOf(eve), await draftOf(eve, { title: '' }), await draftOf(eve)];
    const outcome = await changePosts(eve, 'publish', ids, now);
    expect(outcome).toMatchObject({ done: 2, missed: [expect.stringContaining('no title')] });
    expect((await undoChanges(eve, outcome.entries.map(BigInt), now)).undone).toBe(2);
    expect(await postNow(ids[0] ?? 0)).toMatchObject({ status: 'DRAFT', publishedAt: null, firstPublishedAt: null });
    expect(await database().postListing.count()).toBe(0);
  });

  it('are taken back by whoever did it alone, and not where somebody went on', async () => {
    const id = await draftOf(eve);
    const { entries } = await changePosts(eve, 'publish', [id], now);
    expect((await undoChanges(await somebody('Max', 'EDITOR'), entries.map(BigInt), now)).undone).toBe(0);
    await binPost(eve, { postId: id }, now);
    expect((await undoChanges(eve, entries.map(BigInt), now)).undone).toBe(0);
  });

  it('are filed under a category, and out of it again', async () => {
    const [id, category] = [await draftOf(eve), await database().category.create({ data: { slug: 'water', name: 'Water' } })];
    await publishPost(eve, { postId: id }, now);
    const { entries, tags } = await filePosts(eve, category.id, [id], now);
    expect(tags).toContain(`list:category:${category.id}`);
    await undoChanges(eve, entries.map(BigInt), now);
    expect(await database().postCategory.count({ where: { postId: id } })).toBe(0);
  });
});
