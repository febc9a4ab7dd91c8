import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { signInByLink } from '#features/accounts/sign-in.ts';
import { useTestDatabase } from '#testing/test-database.ts';

const site = useTestDatabase();

type Outcome = { code: number; out: string; err: string };

function user(words: string[], settings: Record<string, string> = {}): Promise<Outcome> {
  const env = { ...process.env, DATABASE_URL: site.url(), ...settings };
  return new Promise((done) => {
    const child = execFile(process.execPath, [join(import.meta.dirname, 'user.ts'), ...words], { env }, (_, out, err) =>
      done({ code: child.exitCode ?? -1, out: out.trim(), err: err.trim() }),
    );
  });
}

const rows = () => database().user.findMany({ select: { email: true, role: true, name: true }, orderBy: { email: 'asc' } });

describe('npm run user', () => {
  it('makes a user, changes the role, and says so in a line', async () => {
    expect(await user(['ada@example.org', '--role', 'reader', '--name', 'Ada Lovelace'])).toEqual({
      code: 0, out: expect.stringMatching(/^Ada Lovelace <ada@example.org> is a new user with the role reader\.$/m), err: '',
    });
    expect((await user(['ada@example.org', '--role=ADMIN'])).out).toContain('Ada Lovelace <ada@example.org> now has the role admin; it was reader.\n');
    expect((await user(['ada@example.org', '--role', 'admin'])).out).toContain('Ada Lovelace <ada@example.org> has the role admin, as before.\n');
    expect(await rows()).toEqual([{ email: 'ada@example.org', role: 'ADMIN', name: 'Ada Lovelace' }]);
  });

  it('prints a link that signs the user in, once', async () => {
    const { out } = await user(['ada@example.org', '--role', 'admin']);
    const token = /A link to sign in, for 15 minutes: \S+\/sign-in\/confirm\/\?token=(\S+)$/.exec(out)?.[1] ?? '';
    expect(await signInByLink(token, 'a test', new Date())).toMatchObject({ ok: true, name: 'Ada Lovelace' });
    expect(await signInByLink(token, 'a test', new Date())).toEqual({ ok: false });
  });

  it('refuses to leave the site without an admin', async () => {
    expect(await user(['ada@example.org', '--role', 'reader'])).toEqual({ code: 1, out: '', err: 'This is the only admin: make another one first.' });
  });

  it.each([
    [['ada', '--role', 'admin'], '"ada" is no e-mail address.'],
    [['eve@example.org', '--role', 'king'], 'There is no role "king": it is reader, author, editor, admin.'],
    [['eve@example.org', '--role', 'reader', '--name', ''], '"" is empty.'],
    [['eve@example.org'], 'Usage: npm run user -- EMAIL --role reader|author|editor|admin [--name "NAME"]'],
    [['--role', 'admin', '--nmae', 'x'], 'Usage: npm run user -- EMAIL --role reader|author|editor|admin [--name "NAME"]'],
  ])('refuses %j in one line, with 2', async (words, err) => {
    expect(await user(words)).toEqual({ code: 2, out: '', err });
  });

  it('says in one line that the database is away', async () => {
    const { code, err } = await user(['eve@example.org', '--role', 'reader'], { DATABASE_URL: 'postgresql://u:p@127.0.0.1:9/none' });
    expect(code).toBe(1);
    expect(err.split('\n')).toHaveLength(1);
    expect(err).toMatch(/cannot be reached .* correct DATABASE_URL\.$/);
    expect(await rows()).toHaveLength(1);
  });
});
