import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { Mail } from '#lib/mail/compose.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { queueDueMail } from './due.ts';
import { mailNotifications } from './mailing.ts';
import { notifyOfDecision } from './notify.ts';
import { addComment, addPost, addReader, noon } from './readers-fixture.ts';
import { tellOfComments } from './tell.ts';
import { readUnsubscribeToken } from './unsubscribe.ts';

const outgoing = vi.hoisted(() => ({ mails: [] as Mail[], send: async (): Promise<void> => undefined }));
vi.mock('#lib/mail/send.ts', () => ({
  sendMail: async (mail: Mail) => {
    await outgoing.send();
    outgoing.mails.push(mail);
  },
}));

useTestDatabase();

let ann: string;
let ben: string;
let post: number;
let mine: number;
beforeEach(async () => {
  Object.assign(outgoing, { mails: [], send: async () => undefined });
  await database().user.deleteMany();
  await database().post.deleteMany();
  await database().$executeRaw`DELETE FROM graphile_worker._private_jobs`;
  [ann, ben] = [await addReader('Ann'), await addReader('Ben Okafor')];
  post = await addPost();
  mine = (await addComment(post, ann)).id;
});

async function answer(text = 'I doubt that.'): Promise<number> {
  const { id } = await addComment(post, ben, { parentId: mine, text });
  await tellOfComments({ commentIds: [id], at: noon });
  return id;
}
const mail = (now = noon) => mailNotifications({ userId: ann }, now);
const open = () => database().notification.count({ where: { mailedAt: null, mailAt: { not: null } } });

describe('the mail about one answer', () => {
  it('says who answered, what they wrote, and where to answer, read and stop it', async () => {
    const id = await answer('I doubt <that>.'.replace('<', '&lt;'));
    await mail();
    const [one] = outgoing.mails;
    const site = env().SITE_URL;
    expect(one).toMatchObject({ to: 'ann@example.org', subject: 'Ben Okafor answered your comment on “The bill for the rain”' });
    expect(one?.text).toContain(`Hello Ann,\n\nBen Okafor answered your comment on “The bill for the rain”:\n\n> I doubt <that>.\n\nAnswer: ${site}/comment/${id}/reply/\nRead it where it stands: ${site}/comment/${id}/\n`);
    expect(one?.html).toContain('<p>I doubt &lt;that&gt;.</p>');
    const unsubscribe = new URL(one?.unsubscribe?.url ?? '');
    expect(unsubscribe.href).toMatch(`${site}/api/unsubscribe/?token=`);
    expect(readUnsubscribeToken(unsubscribe.searchParams.get('token') ?? '')).toEqual({ userId: ann, kind: 'REPLY' });
    expect(one?.text).toContain(`${site}/unsubscribe/${unsubscribe.search}`);
  });

  it('is sent once, also when two instances are at it', async () => {
    await answer();
    outgoing.send = () => new Promise((done) => setTimeout(done, 200));
    await Promise.all([mail(), mail(), mail()]);
    await mail();
    expect(outgoing.mails).toHaveLength(1);
    expect(await open()).toBe(0);
  });

  it('is lost by no failure, and keeps its identity when it is sent again', async () => {
    await answer();
    outgoing.send = async () => {
      throw new Error('away');
    };
    await expect(mail()).rejects.toThrow('away');
    expect(await open()).toBe(1);
    outgoing.send = async () => undefined;
    await mail();
    await database().notification.updateMany({ data: { mailedAt: null } });
    await mail();
    expect(new Set(outgoing.mails.map(({ messageId }) => messageId)).size).toBe(1);
  });
});

describe('what is due together', () => {
  it('comes as one mail that counts and shows all', async () => {
    for (let n = 0; n < 25; n++) await answer(`Answer ${n}.`);
    await mail();
    expect(outgoing.mails).toHaveLength(1);
    expect(outgoing.mails[0]?.subject).toBe('Left Futures: 25 answers to you');
    expect(outgoing.mails[0]?.text).toContain('> Answer 0.');
    expect(outgoing.mails[0]?.text).toContain(`And 5 more: ${env().SITE_URL}/notifications/`);
  });

  it('waits for its time', async () => {
    await database().user.update({ where: { id: ann }, data: { replyMail: 'HOURLY' } });
    await answer();
    await mail();
    expect(outgoing.mails).toEqual([]);
    await mail(new Date('2026-11-25T13:00:00Z'));
    expect(outgoing.mails).toHaveLength(1);
  });
});

describe('no mail is sent', () => {
  it.each([
    ['of a comment that is gone meanwhile', async (id: number) => database().comment.update({ where: { id }, data: { status: 'REMOVED' } })],
    ['of what was read meanwhile', async () => database().notification.updateMany({ data: { readAt: noon } })],
    ['of a post that is no longer public', async () => database().post.update({ where: { id: post }, data: { status: 'UNPUBLISHED' } })],
    ['of a post that asks for a password', async () => database().post.update({ where: { id: post }, data: { passwordHash: 'x' } })],
    ['to an address that nobody proved', async () => database().user.update({ where: { id: ann }, data: { emailVerified: null } })],
    ['to whoever wants none any more', async () => database().user.update({ where: { id: ann }, data: { replyMail: 'NEVER' } })],
    ['to whoever was banned', async () => database().user.update({ where: { id: ann }, data: { standing: 'BANNED' } })],
    ['to whoever is leaving', async () => database().user.update({ where: { id: ann }, data: { deleteAfter: noon } })],
  ])('%s', async (_what, change) => {
    await change(await answer());
    await mail();
    expect(outgoing.mails).toEqual([]);
    expect(await open()).toBe(0); // and nobody looks at it every minute
  });
});

it('whoever was banned is told why', async () => {
  await database().user.update({ where: { id: ann }, data: { standing: 'BANNED' } });
  await database().$transaction((tx) => notifyOfDecision(tx, { userId: ann, commentId: null, decision: 'ban', reason: 'Three warnings.' }, noon));
  await mail(new Date('2026-11-25T12:01:00Z'));
  expect(outgoing.mails[0]).toMatchObject({ subject: 'Your account is closed', text: expect.stringContaining('Your account is closed:\n\n> Three warnings.') });
});

describe('every minute', () => {
  const jobs = () => database().$queryRaw<{ key: string; attempts: number }[]>`SELECT "key", attempts FROM graphile_worker.jobs WHERE task_identifier = 'mail-notifications'`;

  it('each reader for whom something is due gets a job, and one that failed keeps its wait', async () => {
    await answer();
    await answer();
    await queueDueMail(noon);
    expect(await jobs()).toEqual([{ key: `mail-notifications:${ann}`, attempts: 0 }]);
    await database().$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 3`;
    await queueDueMail(noon);
    expect(await jobs()).toEqual([{ key: `mail-notifications:${ann}`, attempts: 3 }]);
  });

  it('nobody gets one for what waits, is done, or could not be mailed for a week', async () => {
    await answer();
    await queueDueMail(new Date(noon.getTime() - 1));
    await queueDueMail(new Date(noon.getTime() + 8 * 86_400_000));
    await database().notification.updateMany({ data: { mailedAt: noon } });
    await queueDueMail(noon);
    expect(await jobs()).toEqual([]);
  });
});
