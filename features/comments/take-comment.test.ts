import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { openSession } from '#features/sessions/commands.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { newPost, newReader, setDiscussion } from './comment-fixture.ts';
import { takeComment } from './take-comment.ts';

useTestDatabase();

beforeEach(async () => {
  await setDiscussion();
  await database().rateLimit.deleteMany();
  await database().heldComment.deleteMany();
});

const send = (fields: Record<string, string>, { address = '192.0.2.1', cookie = '' } = {}) => takeComment(fields, { headers: { 'x-client-address': address, cookie } });
const signedIn = async () => {
  const reader = await newReader();
  const { token } = await database().$transaction((tx) => openSession(tx, reader.id, 'A test', new Date()));
  return { reader, cookie: `signed-in=1; session=${token}; other=1` };
};

describe('the form of a new comment', () => {
  it('posts the comment of whoever is signed in, once, and leads to it', async () => {
    const [postId, { reader, cookie }] = await Promise.all([newPost(), signedIn()]);
    const fields = { key: randomUUID(), postId: String(postId), source: 'My words.', follow: 'on' };
    const [first, again] = [await send(fields, { cookie }), await send(fields, { cookie })];
    const rows = await database().comment.findMany({ where: { postId }, select: { id: true, userId: true, source: true } });
    expect(rows).toEqual([{ id: expect.any(Number), userId: reader.id, source: 'My words.' }]);
    expect([first, again]).toEqual([{ to: `/comment/${rows[0]?.id}/` }, { to: `/comment/${rows[0]?.id}/` }]);
  });

  it('keeps what signed out people write, notes it in their browser, and leads them to sign in', async () => {
    const postId = await newPost();
    const { to, cookies } = await send({ key: '', postId: String(postId), source: 'My words.' }, { cookie: 'session=guessed' });
    const held = await database().heldComment.findFirstOrThrow({ select: { key: true, source: true, userId: true } });
    expect(held).toMatchObject({ source: 'My words.', userId: null });
    expect(to).toBe(`/sign-in/?next=${encodeURIComponent(`/discuss/held/${held.key}/`)}`);
    expect(cookies).toEqual([`held-comment=${held.key}; Path=/; Max-Age=3600; HttpOnly; SameSite=Lax`]);
  });

  it('shows a preview, and says what is wrong, beside the text that it keeps', async () => {
    const [postId, { cookie }] = await Promise.all([newPost(), signedIn()]);
    expect((await send({ postId: String(postId), source: 'My words.', preview: '1' }, { cookie })).to).toMatch(/^\/discuss\/held\/[0-9a-f-]+\/\?preview$/);
    expect((await send({ postId: String(postId), source: 'x'.repeat(20_000) }, { cookie })).to).toMatch(/\?why=long$/);
    expect(await database().comment.count({ where: { postId } })).toBe(0);
  });

  it.each([{}, { postId: 'x', source: 'Words.' }, { postId: '999999999', source: 'Words.' }, { postId: '1' }])('leads %j to a page that says that it could not be done', async (fields) => {
    expect(await send(fields as Record<string, string>)).toEqual({ to: '/not-done/' });
  });
});

it('keeps so many texts of those who are signed out for each network, whichever of its addresses they come from', async () => {
  const postId = String(await newPost());
  const hold = async (address: string) => (await send({ postId, source: 'Words.' }, { address })).to;
  const answers: string[] = [];
  for (let host = 1; host <= 41; host++) answers.push(await hold(`2001:db8:1:2::${host.toString(16)}`));
  expect(answers.slice(0, 40).every((answer) => answer.startsWith('/sign-in/?next='))).toBe(true);
  expect(answers[40]).toBe('/not-done/');
  expect(await database().heldComment.count()).toBe(40);
  expect(await hold('2001:db8:1:3::1')).toMatch(/^\/sign-in/);
});
