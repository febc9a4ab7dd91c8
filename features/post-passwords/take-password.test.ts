import { beforeEach, describe, expect, it } from 'vitest';
import { newPost } from '#features/comments/comment-fixture.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { hashPassword } from './hash.ts';
import { MAX_PASSWORD, triesByNetwork, triesByPost } from './limits.ts';
import { postsOpenedBy } from './queries.ts';
import { takePassword } from './take-password.ts';

useTestDatabase();

let post: number;
beforeEach(async () => {
  await database().rateLimit.deleteMany();
  post = await newPost({ passwordHash: await hashPassword('open sesame') });
});

const give = (password: string | undefined, { to = String(post), address = '192.0.2.1', cookie = '' } = {}) =>
  takePassword({ post: to, ...(password !== undefined && { password }) }, { headers: { 'x-client-address': address, cookie } });
const passOf = async (answer: ReturnType<typeof give>) => {
  const led = await answer;
  return 'to' in led ? /^let-in=([^;]+)/.exec(led.cookies?.[0] ?? '')?.[1] : undefined;
};
const wrongOf = async (answer: ReturnType<typeof give>) => {
  const shown = await answer;
  return 'page' in shown ? new URLSearchParams(shown.page.split('?')[1]).get('wrong') : 'let in';
};

describe('a post’s password', () => {
  it('leads to the post, with a pass for ten days that no script sees', async () => {
    const { path } = await database().post.findUniqueOrThrow({ where: { id: post }, select: { path: true } });
    const answer = await give('open sesame');
    expect(answer).toEqual({ to: path, cookies: [expect.stringMatching(/^let-in=\d+\.\d+\.[\w-]{43}; Path=\/; Max-Age=864000; HttpOnly; SameSite=Lax$/)] });
    expect(await postsOpenedBy(await passOf(Promise.resolve(answer)), new Date())).toEqual([post]);
  });

  it('is asked for again where it is another, none, or longer than any; what was typed is not said again', async () => {
    expect(await wrongOf(give('Open Sesame'))).toBe('wrong');
    expect(await wrongOf(give(''))).toBe('empty');
    expect(await wrongOf(give(undefined))).toBe('empty');
    expect(await wrongOf(give('x'.repeat(MAX_PASSWORD + 1)))).toBe('wrong');
    expect(JSON.stringify(await give('my own secret'))).not.toContain('secret');
  });

  it('is nobody’s where the post has none, is not published, or is not there', async () => {
    const passwordHash = await hashPassword('open sesame');
    const others = [await newPost(), await newPost({ passwordHash, status: 'PRIVATE' }), await newPost({ passwordHash, status: 'DRAFT' }), 999_999, -1];
    for (const to of others.map(String)) expect(await give('open sesame', { to })).toEqual({ to: '/not-done/' });
    expect(await takePassword({}, { headers: {} })).toEqual({ to: '/not-done/' });
  });

  it('keeps the passes for other posts, and opens nothing once it was changed or the post taken away', async () => {
    const other = await newPost({ passwordHash: await hashPassword('other') });
    const first = await passOf(give('open sesame'));
    const both = await passOf(give('other', { to: String(other), cookie: `a=b; let-in=${first}; c=d` }));
    expect((await postsOpenedBy(both, new Date())).toSorted((a, b) => a - b)).toEqual([post, other]);
    await database().post.update({ where: { id: post }, data: { passwordHash: await hashPassword('open sesame') } }); // the same word, set anew
    expect(await postsOpenedBy(both, new Date())).toEqual([other]);
    await database().post.update({ where: { id: other }, data: { status: 'PRIVATE' } });
    expect(await postsOpenedBy(both, new Date())).toEqual([]);
  });
});

describe('guessing', () => {
  it('is over for a network after so many wrong ones for a post, whichever of its addresses they come from; other posts and networks go on', async () => {
    const guess = async (host: number, more = {}) => wrongOf(give('guess', { address: `2001:db8:1:2::${host.toString(16)}`, ...more }));
    for (let turn = 1; turn <= triesByNetwork.turns; turn++) expect(await guess(turn)).toBe('wrong');
    expect(await guess(99)).toBe('often');
    expect(await wrongOf(give('open sesame', { address: '2001:db8:1:2::1' }))).toBe('often');
    expect(await wrongOf(give('open sesame', { address: '192.0.2.7' }))).toBe('let in');
    expect(await guess(1, { to: String(await newPost({ passwordHash: await hashPassword('x') })) })).toBe('wrong');
  });

  it('is over for a post from everywhere together', async () => {
    const { name, seconds } = triesByPost;
    await give('guess');
    await database().rateLimit.updateMany({ where: { key: { startsWith: `${name}:` } }, data: { points: triesByPost.turns } });
    const answer = await give('guess', { address: '198.51.100.1' });
    expect(await wrongOf(Promise.resolve(answer))).toBe('often');
    expect('page' in answer && Number(new URLSearchParams(answer.page.split('?')[1]).get('wait'))).toBeGreaterThan(seconds - 60);
  });

  it('is not what whoever knows the password does: right ones do not count', async () => {
    for (let reader = 0; reader < triesByNetwork.turns + 3; reader++) expect(await wrongOf(give('open sesame'))).toBe('let in');
    expect(await wrongOf(give('guess'))).toBe('wrong');
  });
});
