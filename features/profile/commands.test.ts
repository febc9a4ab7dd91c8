import { beforeEach, describe, expect, it } from 'vitest';
import { EVERYTHING } from '#lib/cache/store.ts';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { setDiscussion } from '#features/comments/comment-fixture.ts';
import { saveProfile } from './commands.ts';
import { getCommenter } from './queries.ts';
import { profileForm } from './schema.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
let ada: { userId: string; name: string };

beforeEach(async () => {
  await database().post.deleteMany();
  await database().author.deleteMany();
  await database().user.deleteMany();
  const { id } = await database().user.create({ data: { email: 'ada@example.org', name: 'Ada' }, select: { id: true } });
  ada = { userId: id, name: 'Ada' };
});

async function commentUnder(posts: number, from = 1): Promise<number[]> {
  const ids = Array.from({ length: posts }, (_, index) => from + index);
  await database().post.createMany({ data: ids.map((id) => ({ id, path: `/p${id}/`, slug: `p${id}`, title: 'P', source: '', html: '', text: '', status: 'PUBLISHED' as const })) });
  await database().comment.createMany({ data: ids.map((id) => ({ id, postId: id, rootId: id, number: 1, threadPath: '00001', userId: ada.userId, source: 'x', html: 'x', status: 'APPROVED' as const, shown: true })) });
  return ids;
}

describe('a profile', () => {
  it('is what everybody sees, but for the address', async () => {
    expect(await saveProfile(ada, { name: 'Ada L.', bio: 'I count.', link: 'https://example.org/' }, now)).toMatchObject({ ok: true });
    const shown = await getCommenter(ada.userId);
    expect(shown).toMatchObject({ name: 'Ada L.', bio: 'I count.', link: 'https://example.org/' });
    expect(JSON.stringify(shown)).not.toContain('@');
  });

  it('is not there for nobody, for whoever has no name yet, and for whoever is banned', async () => {
    expect(await getCommenter(crypto.randomUUID())).toBeNull();
    await database().user.update({ where: { id: ada.userId }, data: { standing: 'BANNED' } });
    expect(await getCommenter(ada.userId)).toBeNull();
    await database().user.update({ where: { id: ada.userId }, data: { standing: 'ACTIVE', name: null } });
    expect(await getCommenter(ada.userId)).toBeNull();
  });

  it('that changes has the discussions made anew that its holder took part in', async () => {
    await commentUnder(2);
    expect(await saveProfile(ada, { name: 'Ada L.' }, now)).toEqual({ ok: true, tags: [`commenter:${ada.userId}`, 'comments', 'discussion:1', 'discussion:2'] });
  });

  it('of somebody who wrote nearly everywhere has everything made anew', async () => {
    await commentUnder(201);
    expect(await saveProfile(ada, { name: 'Ada L.' }, now)).toEqual({ ok: true, tags: [EVERYTHING] });
  });
});

describe('a name', () => {
  beforeEach(async () => {
    await database().user.create({ data: { email: 'jon@example.org', name: 'Jon Lansman', role: 'EDITOR' } });
    await database().author.create({ data: { slug: 'ann', name: 'Ann Élise' } });
  });

  it.each(['Jon Lansman', 'jon lansman', 'JON  LANSMAN', 'J0n Lansman', 'Jon Iansman', 'Jоn Lаnsman', 'Jon·Lansman', 'ann elise', '𝗝𝗼𝗻 𝗟𝗮𝗻𝘀𝗺𝗮𝗻', 'Jon Lansman\u200b'])('like %s is refused, which would pass for one of the staff’s', async (name) => {
    expect(await saveProfile(ada, { name }, now)).toEqual({ ok: false, fieldErrors: { name: 'is taken by somebody who writes here' } });
  });

  it.each(['Jon', 'Ada', 'Jon Lansmann', 'Лев', '李'])('like %s is anybody’s, and need not be the only one', async (name) => {
    await database().user.create({ data: { email: 'other@example.org', name } });
    expect(await saveProfile(ada, { name }, now)).toMatchObject({ ok: true });
  });

  it('has no word that comments may not have, in any guise, and says which field does', async () => {
    await setDiscussion({ bannedWords: ['casino'] });
    expect(await saveProfile(ada, { name: 'C4sino Ada' }, now)).toEqual({ ok: false, fieldErrors: { name: 'has a word that may not be used here' } });
    expect(await saveProfile(ada, { name: 'Ada', bio: 'Visit my CASINO.', link: null }, now)).toMatchObject({ ok: false, fieldErrors: { bio: expect.any(String) } });
    expect(await getCommenter(ada.userId)).toMatchObject({ name: 'Ada', bio: null });
    expect(await saveProfile(ada, { name: 'Ada', bio: 'I like casinos of old.', link: null }, now)).toMatchObject({ ok: true });
    await setDiscussion();
  });

  it('is a staff member’s own to spell', async () => {
    const editor = await database().user.findFirstOrThrow({ where: { role: 'EDITOR' }, select: { id: true } });
    expect(await saveProfile({ userId: editor.id, name: 'Jon Lansman' }, { name: 'Jon LANSMAN' }, now)).toMatchObject({ ok: true });
  });
});

describe('the form', () => {
  const read = (fields: object) => profileForm.safeParse({ name: 'Ada', bio: '', link: '', ...fields });

  it('takes an empty bio and link for none, and a link without its scheme', () => {
    expect(read({ bio: '  ', link: ' ' }).data).toEqual({ name: 'Ada', bio: null, link: null });
    expect(read({ bio: 'One\r\ntwo', link: 'example.org' }).data).toEqual({ name: 'Ada', bio: 'One\ntwo', link: 'https://example.org/' });
  });

  it.each([{ name: '' }, { name: 'a\u0007' }, { bio: 'x'.repeat(301) }, { bio: 'a\u0000b' }, { link: 'javascript:alert(1)' }, { link: 'https://user:word@example.org' }])('refuses %j', (fields) => {
    expect(read(fields).success).toBe(false);
  });
});
