import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { unsubscribeAddresses } from './address.ts';
import { startMails, stopMails } from './commands.ts';
import { mailFrequency } from './queries.ts';
import { addComment, addPost, addReader, noon } from './readers-fixture.ts';
import { tellOfComments } from './tell.ts';
import { readUnsubscribeToken, unsubscribeToken } from './unsubscribe.ts';

useTestDatabase();

let ann: string;
beforeEach(async () => {
  await database().user.deleteMany();
  ann = await addReader('Ann');
});

/** What the mail program's request does (app/api/unsubscribe): null where the address is not ours. */
async function oneClick(address: string): Promise<boolean | null> {
  const subscription = readUnsubscribeToken(new URL(address).searchParams.get('token') ?? '');
  return subscription && stopMails(subscription);
}
const wishes = () => database().user.findUniqueOrThrow({ where: { id: ann }, select: { replyMail: true, followMail: true, moderationMail: true } });

describe('the token in a mail', () => {
  it('says whose mails of which kind it is about', () => {
    for (const kind of ['REPLY', 'FOLLOW', 'MODERATION'] as const) expect(readUnsubscribeToken(unsubscribeToken({ userId: ann, kind }))).toEqual({ userId: ann, kind });
  });

  it('cannot be made for somebody else, nor for another kind', async () => {
    const other = await addReader('Ben');
    const token = unsubscribeToken({ userId: ann, kind: 'REPLY' });
    for (const made of [token.replace(ann, other), token.replace('.r.', '.f.'), token.slice(0, -1), `${token}x`, `${token}.x`, '', '.', '..', `${ann}.r.`]) {
      expect([made, readUnsubscribeToken(made)]).toEqual([made, null]);
    }
    expect(await wishes()).toEqual({ replyMail: 'AT_ONCE', followMail: 'DAILY', moderationMail: 'AT_ONCE' });
  });
});

describe('one click in a mail program', () => {
  it('turns that kind of mail off, also what waits to be sent; a second click changes nothing', async () => {
    const post = await addPost();
    const reply = await addComment(post, await addReader('Ben'), { parentId: (await addComment(post, ann)).id });
    await tellOfComments({ commentIds: [reply.id], at: noon });
    const { oneClick: address } = unsubscribeAddresses('https://left.example', ann, 'REPLY');
    expect([await oneClick(address), await oneClick(address)]).toEqual([true, true]);
    expect(await wishes()).toEqual({ replyMail: 'NEVER', followMail: 'DAILY', moderationMail: 'AT_ONCE' });
    expect(await database().notification.findMany({ select: { mailAt: true } })).toEqual([{ mailAt: null }]);
  });

  it('can be taken back', async () => {
    const subscription = { userId: ann, kind: 'FOLLOW' } as const;
    await oneClick(unsubscribeAddresses('https://left.example', ann, 'FOLLOW').oneClick);
    expect(await mailFrequency(subscription)).toBe('NEVER');
    expect(await startMails(subscription)).toBe(true);
    expect(await mailFrequency(subscription)).toBe('DAILY');
  });

  it('does no harm once the account is gone', async () => {
    const { oneClick: address } = unsubscribeAddresses('https://left.example', ann, 'REPLY');
    await database().user.deleteMany();
    expect(await oneClick(address)).toBe(false);
    expect(await mailFrequency({ userId: ann, kind: 'REPLY' })).toBeNull();
  });
});
