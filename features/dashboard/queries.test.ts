import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { addJob } from '#lib/jobs/add.ts';
import { ownTopPosts, readingParts, readingSums, readPost, topKeys, topPosts } from '#features/readings/queries.ts';
import { spanOf } from '#features/readings/spans.ts';
import { storeReadings } from '#features/readings/commands.ts';
import { castEverybody, type Cast } from '#testing/matrix/cast.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { listOwnWork, listTasks } from './queries.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const month = spanOf('MONTH', '2026-11-25');
let cast: Cast;
let posts: number[];

beforeAll(async () => {
  const db = database();
  cast = await castEverybody(now);
  posts = [];
  for (const [slug, status, createdById] of [['a', 'PUBLISHED', cast.author], ['b', 'PUBLISHED', cast.editor], ['c', 'DRAFT', cast.author], ['d', 'SUBMITTED', cast.author], ['e', 'SUBMITTED', null]] as const) {
    posts.push((await db.post.create({ data: { path: `/${slug}/`, slug, title: slug.toUpperCase(), source: '', html: '', text: '', status, createdById }, select: { id: true } })).id);
  }
  const comment = { postId: posts[0] ?? 0, rootId: 0, threadPath: '1', source: '', html: '' };
  await db.comment.createMany({ data: [{ ...comment, number: 1, status: 'PENDING' }, { ...comment, number: 2, status: 'PENDING' }, { ...comment, number: 3, status: 'APPROVED', openReports: 2 }] });
  await db.brokenLink.create({ data: { postId: posts[0] ?? 0, url: '/gone/', why: 'There is no such page.', checkedAt: now }, select: { postId: true } });
  await db.$transaction((tx) => addJob(tx, 'failed', {}, { maxAttempts: 1 }));
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 1`;
  await storeReadings({ paths: new Map([['/a/', 2], ['/b/', 5], ['/', 1]]), referrers: new Map([['example.org', 4]]), countries: new Map([['GB', 8]]), visitors: new Set(['ann', 'bob']) }, now);
});

const viewer = (part: 'author' | 'editor' | 'admin') => ({ id: cast[part], name: part, role: ({ author: 'AUTHOR', editor: 'EDITOR', admin: 'ADMIN' } as const)[part], deleteAfter: null, sessionHash: '' });

describe('what waits', () => {
  it('for editors is in the queues, submitted, and broken; failed jobs wait for admins', async () => {
    const editors = [['pending', 2], ['reported', 1], ['submitted', 2], ['broken', 1]];
    expect((await listTasks(viewer('editor'))).map(({ name, count }) => [name, count])).toEqual(editors);
    expect((await listTasks(viewer('admin'))).map(({ name, count }) => [name, count])).toEqual([...editors, ['failed', 1]]);
  });

  it('for admins is an import that was checked, paused, or ended half way', async () => {
    const run = (status: 'PAUSED' | 'FAILED' | 'DONE') => database().importRun.create({ data: { file: 'old.xml', status }, select: { id: true } });
    await run('PAUSED');
    await run('FAILED');
    await run('DONE');
    const { id: runId } = await run('FAILED');
    await database().importBatch.create({ data: { runId, number: 1, position: 1, outcome: {}, made: {} }, select: { number: true } });
    expect((await listTasks(viewer('admin'))).find(({ name }) => name === 'imports')).toMatchObject({ count: 2 });
    expect((await listTasks(viewer('editor'))).find(({ name }) => name === 'imports')).toBeUndefined();
    await database().importRun.deleteMany();
  });

  it('for authors is their own', async () => {
    expect(await listTasks(viewer('author'))).toEqual([]);
    expect((await listOwnWork(cast.author)).map(({ name, count }) => [name, count])).toEqual([['drafts', 1], ['waiting', 1]]);
    expect(await listOwnWork(cast.editor)).toEqual([]);
  });
});

describe('what was read', () => {
  it('is told for a span and its parts', async () => {
    expect(await readingSums(month)).toEqual({ reads: 8, visitors: 2 });
    expect((await readingParts(month)).filter(({ reads }) => reads > 0)).toEqual([{ span: 'DAY', start: '2026-11-25', reads: 8, visitors: 2 }]);
    expect((await readingParts(spanOf('YEAR', '2026-11-25'))).filter(({ reads }) => reads > 0)).toEqual([{ span: 'MONTH', start: '2026-11-01', reads: 8, visitors: 2 }]);
    expect(await readingSums(spanOf('MONTH', '2026-10-01'))).toEqual({ reads: 0, visitors: 0 });
  });

  it('is told by post, site and country, the most first', async () => {
    expect((await topPosts(month, 5)).map(({ title, reads }) => [title, reads])).toEqual([['B', 5], ['A', 2]]);
    expect(await topKeys('REFERRER', month, 5)).toEqual([{ key: 'example.org', reads: 4 }]);
    expect(await topKeys('COUNTRY', month, 5)).toEqual([{ key: 'GB', reads: 8 }]);
  });

  it('is told of one post, and to authors of their own', async () => {
    expect((await readingParts(month, posts[1])).filter(({ reads }) => reads > 0)).toEqual([{ span: 'DAY', start: '2026-11-25', reads: 5, visitors: 0 }]);
    expect(await readPost(posts[1] ?? 0)).toEqual({ title: 'B', path: '/b/', reads: 5 });
    expect(await readPost(999_999)).toBeNull();
    expect((await ownTopPosts(cast.author, month, 5)).map(({ title, reads }) => [title, reads])).toEqual([['A', 2]]);
  });
});
