import { beforeEach, describe, expect, it, vi } from 'vitest';
import { newPost, newReader, setDiscussion, write } from '#features/comments/comment-fixture.ts';
import { getComment, getDiscussed } from '#features/comments/one.ts';
import { followPost, followThread } from '#features/comments/follow.ts';
import { locateComment } from '#features/comments/locate.ts';
import { recommendComment } from '#features/comments/recommend.ts';
import { reportComment } from '#features/comments/report.ts';
import { writeComment } from '#features/comments/write.ts';
import { getFeed } from '#features/feeds/queries.ts';
import { getCardFacts } from '#features/structured-data/queries.ts';
import { inRenderScope } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { hashPassword } from './hash.ts';
import { withPass } from './pass.ts';
import { findReadable } from './request.ts';

useTestDatabase();

const jar: { pass: string | undefined } = { pass: undefined };
vi.mock('next/headers', () => ({ cookies: async () => ({ get: (name: string) => (name === 'let-in' && jar.pass ? { name, value: jar.pass } : undefined) }) }));

let id: number;
let path: string;
beforeEach(async () => {
  jar.pass = undefined;
  id = await newPost({ title: 'For members', html: '<p>The hidden words.</p>', text: 'The hidden words.', excerpt: 'A hidden excerpt.', passwordHash: await hashPassword('tide') });
  ({ path } = await database().post.findUniqueOrThrow({ where: { id }, select: { path: true } }));
});

async function letIn(): Promise<void> {
  const { passwordHash } = await database().post.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } });
  jar.pass = withPass(undefined, { id, passwordHash: passwordHash ?? '' }, new Date());
}

async function found(at = path) {
  const { result, scope } = inRenderScope(() => findReadable(at));
  return { result: await result, scope };
}

describe('the address of a protected post', () => {
  it('shows strangers its title alone, and may be kept: it names the post that it ends with, and the cookie that opens more', async () => {
    const { result, scope } = await found();
    expect(result).toEqual({ asking: { id, kind: 'POST', path, title: 'For members' } });
    expect(JSON.stringify(result)).not.toMatch(/hidden|scrypt/);
    expect({ cookie: scope.cookie, status: scope.status, tags: [...scope.tags] }).toEqual({ cookie: 'let-in', status: undefined, tags: [`post:${id}`] });
  });

  it('shows whoever was let in the post, in an answer that nobody keeps', async () => {
    await letIn();
    const { result, scope } = await found();
    expect(result?.article).toMatchObject({ id, html: '<p>The hidden words.</p>' });
    expect(result).toMatchObject({ isProtected: true });
    expect(scope.headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' });
    expect(JSON.stringify(result)).not.toContain('scrypt');
  });

  it('asks again once the password was changed, and for no pass of another post', async () => {
    await letIn();
    await database().post.update({ where: { id }, data: { passwordHash: await hashPassword('ebb') } });
    expect((await found()).result?.asking?.id).toBe(id);
    jar.pass = withPass(undefined, { id: id + 1, passwordHash: 'x' }, new Date());
    expect((await found()).result?.asking?.id).toBe(id);
  });

  it('is nothing to readers while the post is private, and like any other without a password', async () => {
    await letIn();
    await database().post.update({ where: { id }, data: { status: 'PRIVATE' } });
    expect((await found()).result).toBeNull();
    await database().post.update({ where: { id }, data: { status: 'PUBLISHED', passwordHash: null } });
    const { result, scope } = await found();
    expect([result?.article?.id, scope.cookie, scope.headers]).toEqual([id, undefined, undefined]);
  });

  it('has no feed and no card', async () => {
    await letIn();
    expect([await getFeed(path.split('/').filter(Boolean), 'rss'), await getCardFacts(id)]).toEqual([null, null]);
  });
});

describe('the discussion of a protected post', () => {
  const at = new Date('2026-11-25T12:00:00Z');
  beforeEach(() => setDiscussion());

  it('is written, answered and followed by whoever was let in, and by nobody else', async () => {
    const [ada, bo] = [await newReader('Ada'), await newReader('Bo')];
    const draft = (source: string, parentId: number | null = null) => ({ key: null, postId: id, parentId, source, follow: false });
    expect(await writeComment(ada, draft('From outside.'), at)).toEqual({ ok: false, refusal: 'gone' });
    expect(await writeComment(ada, draft('From outside.'), at, { letInto: [id + 1] })).toEqual({ ok: false, refusal: 'gone' });
    const first = await writeComment(ada, draft('From inside.'), at, { letInto: [id] });
    if (!first.ok) throw new Error(first.refusal);
    const text = String(first.id);
    expect([await getComment(text, []), await getDiscussed(id, []), await followPost(bo, id, at), await followThread(bo, first.id, at), await recommendComment(bo, first.id, at), await reportComment(bo, { id: first.id, kind: 'spam', text: '' }, at)]).toEqual([null, null, false, false, [], null]);
    expect([(await getComment(text, [id]))?.id, (await getDiscussed(id, [id]))?.id, await followPost(bo, id, at, [id]), await followThread(bo, first.id, at, [id])]).toEqual([first.id, id, true, true]);
    expect([await recommendComment(bo, first.id, at, [id]), await reportComment(bo, { id: first.id, kind: 'spam', text: '' }, at, [id])]).toEqual([[`discussion:${id}`], []]);
  });

  it('is not told of by the address of a comment, which leads strangers to the post', async () => {
    const ada = await newReader();
    await database().post.update({ where: { id }, data: { passwordHash: null } });
    const roots: number[] = [];
    for (let number = 1; number <= 60; number++) roots.push((await write(ada, id, `Words number ${number}.`, { now: new Date(at.getTime() + number * 60_000) })).id);
    await database().post.update({ where: { id }, data: { passwordHash: await hashPassword('tide') } });
    const last = roots.at(-1) ?? 0;
    expect(await locateComment(last)).toBe(`${path}#comment-${last}`);
    expect(await locateComment(last, async () => [id])).toBe(`${path}comments/2/#comment-${last}`);
  });
});
