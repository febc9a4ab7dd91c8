import { database } from '#lib/db/client.ts';
import { notifyOfComment } from '#features/notifications/notify.ts';
import { addComment } from '#features/notifications/readers-fixture.ts';
import { expect, expectAccessible, test } from './fixtures.ts';
import { mailsTo, newestMail } from './outbox.ts';
import { signIn } from './sign-in.ts';
import { startOwnSite, type OwnSite } from './site-database.ts';

let site: OwnSite;

test.beforeAll(async () => {
  test.setTimeout(240_000);
  site = await startOwnSite();
});
test.afterAll(() => site.close());

/** Has somebody answer a comment of an account. */
async function answer(email: string, text: string): Promise<number> {
  const { id: userId } = await database().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const { id: postId } = await database().post.findFirstOrThrow({ where: { slug: 'friday' }, select: { id: true } });
  const mine = await addComment(postId, userId);
  const reply = await addComment(postId, null, { parentId: mine.id, text });
  await database().$transaction((tx) => notifyOfComment(tx, reply, new Date()));
  return reply.id;
}

test.describe('with scripts off', () => {
  test.use({ javaScriptEnabled: false });

  test('a reader is mailed an answer, finds it among the notifications, and turns such mails off and on again', async ({ page }) => {
    const email = 'ann@example.org';
    await signIn(page, site, email);
    await page.goto(`${site.url}/notifications/`);
    await expect(page.getByText('Nothing yet. When somebody answers')).toBeVisible();

    const id = await answer(email, 'I doubt that, and here is why.');
    const mail = await newestMail(site.dataDir, email, ({ subject }) => subject.includes('answered your comment'));
    expect(mail.text).toContain('> I doubt that, and here is why.');
    expect(mail.text).toContain(`${site.url}/comment/${id}/reply/`);
    expect(mail.headers).toMatchObject({ 'list-unsubscribe-post': 'List-Unsubscribe=One-Click', 'auto-submitted': 'auto-generated' });

    await page.reload();
    const entry = page.getByRole('listitem').filter({ hasText: 'answered your comment' });
    await expect(entry).toContainText('New');
    await expect(entry).toContainText('I doubt that, and here is why.');
    await page.reload();
    await expect(entry).not.toContainText('New');
    await entry.getByRole('link').click();
    await expect(page).toHaveURL(new RegExp(`#comment-${id}$`));

    await page.goto(/https?:\/\/\S+\/unsubscribe\/\?token=\S+/.exec(mail.text)?.[0] ?? '');
    await page.getByRole('button', { name: 'Stop these mails' }).click();
    await expect(page.getByText('You get no mails about answers to your comments any more.')).toBeVisible();
    const before = (await mailsTo(site.dataDir, email)).length;
    await answer(email, 'And another thing.');
    await expect.poll(() => database().notification.count({ where: { mailAt: null, mailedAt: null } })).toBe(1);
    expect(await mailsTo(site.dataDir, email)).toHaveLength(before);
    await page.getByRole('button', { name: 'Send them again' }).click();
    await expect(page.getByText('You get mails about answers to your comments.')).toBeVisible();
  });
});

test('a mail program unsubscribes its user with one click, without a cookie and without an origin', async ({ page }) => {
  const email = 'ben@example.org';
  await signIn(page, site, email);
  await page.goto(`${site.url}/notifications/`);
  await expectAccessible(page);
  await answer(email, 'Hear, hear.');
  const { headers, text } = await newestMail(site.dataDir, email, ({ subject }) => subject.includes('answered your comment'));
  const address = /<(\S+)>/.exec(headers['list-unsubscribe'] ?? '')?.[1] ?? '';
  const ask = (url: string) => fetch(url, { method: 'POST', body: new URLSearchParams({ 'List-Unsubscribe': 'One-Click' }) });
  expect([(await ask(address)).status, (await ask(address)).status]).toEqual([200, 200]);
  expect((await ask(`${address}x`)).status).toBe(400);
  expect((await ask(address.replace('/api/unsubscribe/', '/unsubscribe/'))).status).toBe(403);
  await page.reload();
  await expect(page.getByText('Hear, hear.')).toBeVisible();
  await expectAccessible(page);
  await page.goto(/https?:\/\/\S+\/unsubscribe\/\?token=\S+/.exec(text)?.[0] ?? '');
  await expect(page.getByRole('button', { name: 'Send them again' })).toBeVisible();
  await expectAccessible(page);
  expect(await database().user.findUniqueOrThrow({ where: { email }, select: { replyMail: true } })).toEqual({ replyMail: 'NEVER' });
});
