import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import type { Mail } from '#lib/mail/compose.ts';
import { sendMail } from '#lib/mail/send.ts';
import { MailError } from '#lib/mail/smtp.ts';
import { signInByLink } from '#features/accounts/sign-in.ts';
import { listUsers } from '#features/users/manage-queries.ts';
import { changeRoleOf } from '#features/users/change-role.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { inviteUser } from './commands.ts';

useTestDatabase();
vi.mock('#lib/mail/send.ts', () => ({ sendMail: vi.fn<(mail: Mail) => Promise<void>>(async () => undefined) }));

const now = new Date('2026-11-25T12:00:00Z');
const later = (days: number) => new Date(now.getTime() + days * 24 * 3600 * 1000);

beforeEach(async () => {
  vi.mocked(sendMail).mockClear();
  await database().user.deleteMany();
});

const tokenSent = () => /token=([\w-]+)/.exec(vi.mocked(sendMail).mock.lastCall?.[0].text ?? '')?.[1] ?? '';

describe('an invitation', () => {
  it('gives the role, and its link lets in once, within seven days', async () => {
    const admin = await personOf('ADMIN');
    expect((await inviteUser(admin, { email: 'new@example.org', role: 'AUTHOR', name: 'Nina' }, now)).ok).toBe(true);
    expect(vi.mocked(sendMail).mock.lastCall?.[0]).toMatchObject({ to: 'new@example.org', text: expect.stringContaining('The admin invites you') });
    expect((await listUsers({ role: 'AUTHOR' }, now)).users).toMatchObject([{ name: 'Nina', isProven: false, lastSeen: null }]);
    const token = tokenSent();
    expect(await signInByLink(token, 'A browser', later(8))).toMatchObject({ ok: false });
    expect(await signInByLink(token, 'A browser', later(6))).toMatchObject({ ok: true, returnTo: '/admin/' });
    expect(await signInByLink(token, 'A browser', later(6))).toMatchObject({ ok: false });
  });

  it('is sent by admins alone', async () => {
    expect(await inviteUser(await personOf('EDITOR'), { email: 'new@example.org', role: 'ADMIN' }, now)).toMatchObject({ ok: false });
    expect(sendMail).not.toHaveBeenCalled();
    expect(await database().user.count()).toBe(1);
  });

  it('puts nobody below what they are, and lets nobody in who is banned', async () => {
    const admin = await personOf('ADMIN');
    await personOf('EDITOR', 'Ed');
    const banned = await personOf('READER', 'Bo');
    await database().user.update({ where: { id: banned.userId }, data: { standing: 'BANNED' }, select: { id: true } });
    expect(await inviteUser(admin, { email: 'Ed@example.org', role: 'AUTHOR' }, now)).toMatchObject({ ok: false });
    expect(await inviteUser(admin, { email: 'Bo@example.org', role: 'AUTHOR' }, now)).toMatchObject({ ok: false });
    expect((await inviteUser(admin, { email: 'ed@example.org', role: 'EDITOR' }, now)).ok).toBe(true);
  });

  it('that cannot be mailed says so', async () => {
    vi.mocked(sendMail).mockRejectedValueOnce(new MailError('away'));
    expect(await inviteUser(await personOf('ADMIN'), { email: 'new@example.org', role: 'AUTHOR' }, now)).toMatchObject({ ok: false, formError: expect.stringContaining('could not be sent') });
  });
});

describe('a change of role', () => {
  it('leaves the last admin theirs', async () => {
    const admin = await personOf('ADMIN');
    expect(await changeRoleOf(admin, { userId: admin.userId, role: 'EDITOR' }, now)).toMatchObject({ ok: false, formError: expect.stringContaining('only admin') });
    const other = await personOf('READER');
    expect((await changeRoleOf(admin, { userId: other.userId, role: 'ADMIN' }, now)).ok).toBe(true);
    expect((await changeRoleOf(admin, { userId: admin.userId, role: 'EDITOR' }, now)).ok).toBe(true);
  });
});
