import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { storeThread } from '#features/comments/commands.ts';
import { setCommentStatus } from '#features/comments/standing.ts';
import { writeMedia } from '#features/media/store.ts';
import { makeArchive } from './archive.ts';
import { countOwn } from './queries.ts';

useTestDatabase();

const now = new Date('2026-11-23T12:00:00Z');
const site = { name: 'Left Futures', language: 'en-GB', timeZone: 'Europe/London' };
let ann: string;
let bea: string;
let post: number;
let ids: number[];

async function open(userId = ann): Promise<{ names: string[]; json: (name: string) => unknown; page: string; text: string; bytes: Record<string, Uint8Array> }> {
  const archive = await makeArchive(userId, site, now);
  const pieces: Uint8Array[] = [];
  for await (const piece of archive?.bytes ?? []) pieces.push(piece);
  const bytes = unzipSync(Buffer.concat(pieces));
  const read = (name: string) => strFromU8(bytes[name] ?? new Uint8Array());
  const text = Object.keys(bytes).filter((name) => !name.endsWith('.webp')).map(read).join('\n');
  return { names: Object.keys(bytes), json: (name) => JSON.parse(read(`${name}.json`)), page: read('index.html'), text, bytes };
}

/** 1 Ann, 2 Bea in answer, 3 Ann in answer to 2, 4 Ann. */
beforeEach(async () => {
  const db = database();
  await db.$executeRaw`TRUNCATE "User", "Post", "Comment", "Media", "AuditEntry" RESTART IDENTITY CASCADE`;
  ann = (await db.user.create({ data: { email: 'ann@example.org', name: 'Ann <Okafor>', emailVerified: now, bio: 'Reads & writes' } })).id;
  bea = (await db.user.create({ data: { email: 'bea@example.org', name: 'Bea' } })).id;
  post = (await db.post.create({ data: { path: '/2026/caf\u00e9/', slug: 'x', title: 'Caf\u00e9 & rail', source: '', html: '', text: '', status: 'PUBLISHED', publishedAt: now } })).id;
  const by = (key: number, userId: string, parentKey: number | null) =>
    ({ key, parentKey, userId, name: null, source: `Words ${key}`, html: `<p>Words <em>${key}</em></p>`, createdAt: new Date(now.getTime() + key), status: 'APPROVED' }) as const;
  await db.$transaction((tx) => storeThread(tx, post, [by(1, ann, null), by(2, bea, 1), by(3, ann, 2), by(4, ann, null)]));
  ids = (await db.comment.findMany({ orderBy: { number: 'asc' } })).map(({ id }) => id);
});
afterEach(() => vi.restoreAllMocks());

describe('the archive of one’s data', () => {
  it('has a page to read with its style, and a file for each kind of thing', async () => {
    expect((await open()).names).toEqual([
      'index.html', 'style.css', 'profile.json', 'comments.json', 'drafts.json', 'recommendations.json', 'reports.json', 'followed-posts.json',
      'followed-threads.json', 'notifications.json', 'claims.json', 'sessions.json', 'linked-sign-ins.json',
    ]);
    expect((await makeArchive(ann, site, now))?.name).toBe('left-futures-my-data-2026-11-23.zip');
  });

  it('has the profile, with one’s own address', async () => {
    const { json, page } = await open();
    expect(json('profile')).toMatchObject({ id: ann, email: 'ann@example.org', name: 'Ann <Okafor>', bio: 'Reads & writes', role: 'READER' });
    expect(page).toContain('Ann &lt;Okafor&gt;');
    expect(page).not.toContain('<Okafor>');
    expect(page).not.toMatch(/style="|<style|<script/);
  });

  it('has every comment of one’s own with where it stands, whatever became of it', async () => {
    await database().$transaction((tx) => setCommentStatus(tx, [ids[2] ?? 0], 'REMOVED'));
    await database().$transaction((tx) => setCommentStatus(tx, [ids[3] ?? 0], 'PENDING'));
    const { json, page } = await open();
    expect(json('comments')).toMatchObject([
      { address: `${env().SITE_URL}/comment/${ids[0]}/`, number: 1, post: { title: 'Café & rail', address: `${env().SITE_URL}/2026/caf%C3%A9/` }, inAnswerTo: null, text: 'Words 1', status: 'published' },
      { number: 3, inAnswerTo: { name: 'Bea', beginning: 'Words 2' }, status: 'was removed by a moderator', written: '2026-11-23T12:00:00.003Z' },
      { number: 4, status: 'waits for a moderator' },
    ]);
    expect(page).toContain('<p>Words <em>3</em></p>');
    expect(page).toContain('Café &amp; rail');
  });

  it('has what a comment said before it was edited', async () => {
    await database().commentRevision.create({ data: { commentId: ids[0] ?? 0, source: 'Said <before>', createdAt: now } });
    const { json, page } = await open();
    expect(json('comments')).toMatchObject([{ earlierTexts: [{ text: 'Said <before>' }] }, {}, {}]);
    expect(page).toContain('Said &lt;before&gt;');
  });

  it('has what one recommended, reported, follows, was told, wrote and did not send, claimed, and where one is signed in', async () => {
    const db = database();
    const commentId = ids[1] ?? 0;
    await db.recommendation.create({ data: { commentId, userId: ann } });
    await db.report.create({ data: { commentId, reporterId: ann, reason: 'Is <rude>' } });
    await db.postFollow.create({ data: { postId: post, userId: ann } });
    await db.threadFollow.create({ data: { rootId: ids[0] ?? 0, userId: ann } });
    await db.notification.create({ data: { commentId, userId: ann, kind: 'REPLY', dedupeKey: 'reply:2' } });
    await db.heldComment.create({ data: { key: crypto.randomUUID(), postId: post, userId: ann, source: 'Not sent' } });
    await db.auditEntry.create({ data: { actorId: ann, actorName: 'Ann', action: 'account.claim', subject: 'account', details: { comments: 7 } } });
    await db.session.create({ data: { tokenHash: 'a-secret-hash', userId: ann, expires: now, device: 'Firefox on Linux' } });
    await db.account.create({ data: { userId: ann, type: 'oauth', provider: 'github', providerAccountId: 'number-77', accessToken: 'a-token' } });
    const { json, page, text } = await open();
    expect(['recommendations', 'reports', 'followed-posts', 'followed-threads', 'notifications', 'drafts', 'claims', 'sessions', 'linked-sign-ins'].map(json)).toMatchObject([
      [{ comment: { name: 'Bea', beginning: 'Words 2' } }],
      [{ comment: { name: 'Bea' }, reason: 'Is <rude>', settled: null }],
      [{ post: { title: 'Café & rail' } }],
      [{ begins: { beginning: 'Words 1' } }],
      [{ kind: 'An answer', comment: { name: 'Bea' }, read: null }],
      [{ text: 'Not sent' }],
      [{ action: 'claimed', comments: 7 }],
      [{ device: 'Firefox on Linux' }],
      [{ provider: 'github' }],
    ]);
    expect(page).toContain('Is &lt;rude&gt;');
    for (const secret of ['a-secret-hash', 'a-token', 'number-77']) expect(text).not.toContain(secret);
    expect(await countOwn({ id: ann })).toEqual({ comments: 3, recommendations: 1, reports: 1, follows: 2, notifications: 1 });
  });

  it('has the picture', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'left-futures-archive-'));
    vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
    await writeMedia('2026/11/face.webp', Buffer.from('a picture'));
    await database().user.update({ where: { id: ann }, data: { image: { create: { file: '2026/11/face.webp', mime: 'image/webp', bytes: 9 } } } });
    const { bytes, page } = await open();
    expect(strFromU8(bytes['picture.webp'] ?? new Uint8Array())).toBe('a picture');
    expect(page).toContain('<img src="picture.webp"');
    await rm(folder, { recursive: true });
  });

  it('has nothing of others but what everybody can read', async () => {
    const db = database();
    await db.comment.update({ where: { id: ids[1] ?? 0 }, data: { userId: null, guestName: 'Bea of old', guestEmail: 'bea@old.example' } });
    await db.recommendation.create({ data: { commentId: ids[0] ?? 0, userId: bea } });
    await db.report.create({ data: { commentId: ids[0] ?? 0, reporterId: bea, reason: 'A secret reason' } });
    expect((await open()).text).not.toMatch(/bea@|A secret reason/);
    await db.$transaction((tx) => setCommentStatus(tx, [ids[1] ?? 0], 'REMOVED'));
    const { text, json } = await open();
    expect(text).not.toMatch(/Bea|Words 2/);
    expect(json('comments')).toMatchObject([{}, { isAnswer: true, inAnswerTo: null }, {}]);
    await db.post.update({ where: { id: post }, data: { status: 'UNPUBLISHED' } });
    expect((await open()).text).not.toContain('Café');
  });

  it('is nobody’s where the account is gone', async () => {
    expect(await makeArchive(crypto.randomUUID(), site, now)).toBeNull();
  });
});

describe('the archive of somebody who wrote 20,000 comments', () => {
  it('begins long before it is whole', async () => {
    await database().$executeRaw`
      INSERT INTO "Comment" ("postId", "parentId", "rootId", "number", "threadPath", "status", "userId", "source", "html", "createdAt")
      SELECT ${post}, ${ids[1]}, ${ids[0]}, 100 + n, n::text, 'APPROVED', ${ann}::uuid, md5(n::text) || repeat(' Some words of a comment.', 20), '<p>' || md5(n::text) || repeat(' Some words of a comment.', 20) || '</p>',
        ${now}::timestamptz + n / 3 * interval '1 second' FROM generate_series(1, 20000) n`;
    const began = performance.now();
    const archive = await makeArchive(ann, site, now);
    let first = 0;
    for await (const _piece of archive?.bytes ?? []) first ||= performance.now() - began;
    const took = performance.now() - began;
    expect(first).toBeLessThan(took / 4);
    expect((await countOwn({ id: ann })).comments).toBe(20_003);
  }, 120_000);

  it('has each of them once, also those of the same instant', async () => {
    await database().$executeRaw`
      INSERT INTO "Comment" ("postId", "rootId", "number", "threadPath", "userId", "source", "html", "createdAt")
      SELECT ${post}, 0, 100 + n, n::text, ${ann}::uuid, 'x', 'x', ${now} FROM generate_series(1, 2500) n`;
    const comments = (await open()).json('comments');
    expect(Array.isArray(comments) && new Set(comments.map(({ number }: { number: number }) => number)).size).toBe(2_503);
  });
});
