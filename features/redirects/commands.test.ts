import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { filedPost } from '#features/posts/filed-fixture.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { checkRedirects } from './check.ts';
import { changeRedirect, createRedirect, deleteRedirect } from './commands.ts';
import { flushHits } from './hits.ts';
import { locationOf } from './patterns.ts';
import { findRedirect } from './queries.ts';
import { redirectFields } from './schema.ts';
import { undoRedirect } from './undo.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const machine = { userId: null, name: 'a command' };

beforeEach(async () => {
  await flushHits();
  await database().redirect.deleteMany();
  await database().post.deleteMany();
});

const add = (from: string, to: string) => createRedirect(machine, redirectFields.parse({ from, to }), now);
const leads = async (path: string) => (await findRedirect(path))?.to ?? null;
const idOf = async (fromPath: string) => (await database().redirect.findUniqueOrThrow({ where: { fromPath }, select: { id: true } })).id;

describe('an old address', () => {
  it.each([
    ['/old', '/new', '/old/', '/new/'],
    ['https://left.example/Old%20Page/', 'https://other.example/a?b=%20', '/Old Page/', 'https://other.example/a?b=%20'],
    ['/caf%C3%A9', '/café/#top', '/café/', '/café/#top'],
    ['/file', '/media/a.pdf', '/file/', '/media/a.pdf'],
  ])('typed as %s, leading to %s', (from, to, readFrom, readTo) => {
    expect(redirectFields.parse({ from, to })).toMatchObject({ from: readFrom, to: readTo });
  });

  it.each([
    ['', '/a/'], ['old', '/a/'], ['/a?b=1', '/a/'], ['/a/../b/', '/a/'], ['/', '/a/'], ['/admin/x/', '/a/'], ['/API'.toLowerCase(), '/a/'], ['/a/*/b', '/c/'], ['/%zz', '/a/'],
    ['/a/', 'javascript:alert(1)'], ['/a/', '//evil.example/'], ['/a/', 'new'], ['/a/', '/b/*'], ['/a/', ''], ['/a/*', 'https://example.org*'], ['/a/*', 'https://*'], ['/a/*', 'https://a@*'], ['/a/*', '/b*'], ['/a/*', '/b/*/*'], ['/a/', `/${'b'.repeat(1_001)}/`], ['/a\\b/', '/c/'],
  ])('is not taken as %j leading to %j', (from, to) => {
    expect(redirectFields.safeParse({ from, to }).success).toBe(false);
  });

  it('leads on, and is told to browsers with its letters encoded once', async () => {
    await add('/old/', '/café/');
    expect(locationOf((await leads('/old/')) ?? '')).toBe('/caf%C3%A9/');
    expect(locationOf('https://example.org/caf%C3%A9?a=%20')).toBe('https://example.org/caf%C3%A9?a=%20');
  });

  it('may stand for all that lies below it; the nearest counts, and the address itself before all', async () => {
    await add('/old/*', '/new/*');
    await add('/old/deep/*', '/elsewhere/');
    await add('/old/deep/one/', '/one/');
    await add('/gone/*', 'https://example.org/*');
    expect(await leads('/gone/.evil.example/')).toBe('https://example.org/.evil.example/');
    expect(await Promise.all(['/old/a/b/', '/old/', '/old/deep/x/', '/old/deep/one/', '/older/'].map(leads))).toEqual(['/new/a/b/', '/new/', '/elsewhere/', '/one/', null]);
  });

  it('leads to one place', async () => {
    await add('/old/', '/a/');
    expect(await add('/old/', '/b/')).toEqual({ ok: false, fieldErrors: { from: 'leads to /a/ already: change that redirect instead' } });
  });

  it('never leads back to itself, be it over others or wildcards', async () => {
    expect(await add('/a/', '/a/')).toMatchObject({ ok: false, fieldErrors: { to: 'leads back to the old address: /a/ → /a/' } });
    await add('/a/', '/b/');
    expect(await add('/b/', '/a/')).toMatchObject({ ok: false, fieldErrors: { to: 'leads back to the old address: /b/ → /a/ → /b/' } });
    expect(await add('/x/*', '/x/y/*')).toMatchObject({ ok: false });
    const both = await Promise.all([add('/c/', '/d/'), add('/d/', '/c/')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });

  it('is changed, deleted and brought back by one press', async () => {
    await add('/old/', '/a/');
    const changed = await changeRedirect(machine, { id: await idOf('/old/'), from: '/old/', to: '/b/', status: 307 }, now);
    expect(await findRedirect('/old/')).toMatchObject({ to: '/b/', forNow: true });
    expect(changed.ok && (await undoRedirect(machine, changed.entry ?? '', now)).ok).toBe(true);
    expect(await leads('/old/')).toBe('/a/');
    const gone = await deleteRedirect(machine, { id: await idOf('/old/') }, now);
    expect(await leads('/old/')).toBeNull();
    expect(gone.ok && (await undoRedirect(machine, gone.entry ?? '', now)).ok).toBe(true);
    expect(await leads('/old/')).toBe('/a/');
  });

  it('counts who follows it, many at a time, without a write for each', async () => {
    await add('/old/', '/a/');
    await Promise.all(Array.from({ length: 50 }, () => leads('/old/')));
    expect(await database().redirect.findFirst({ select: { hits: true } })).toEqual({ hits: 0 });
    await flushHits();
    expect(await database().redirect.findFirst({ select: { hits: true } })).toEqual({ hits: 50 });
  });

  it('is for editors to say', async () => {
    expect(await createRedirect(await personOf('AUTHOR'), redirectFields.parse({ from: '/a/', to: '/b/' }), now)).toMatchObject({ ok: false });
  });
});

describe('the check of all redirects', () => {
  it('finds circles, chains, those that lead nowhere and those that nobody needs', async () => {
    const postId = await filedPost('A post', {}, now);
    const { path } = await database().post.findUniqueOrThrow({ where: { id: postId }, select: { path: true } });
    await database().redirect.createMany({ data: [
      { fromPath: '/fine/', toUrl: path }, { fromPath: '/fine-too/', toUrl: '/archive/' }, { fromPath: '/out/', toUrl: 'https://example.org/' },
      { fromPath: '/over/', toUrl: '/fine/' }, { fromPath: '/round/', toUrl: '/and-round/' }, { fromPath: '/and-round/', toUrl: '/round/' },
      { fromPath: '/lost/', toUrl: '/nothing-here/' }, { fromPath: path, toUrl: '/archive/' },
    ] });
    const findings = (await checkRedirects()).map(({ kind, redirect, over }) => [kind, redirect.fromPath, over.length] as const);
    expect(findings.toSorted(([, a], [, b]) => a.localeCompare(b))).toEqual([
      ['unused', path, 0], ['circle', '/and-round/', 2], ['nothing', '/lost/', 0], ['chain', '/over/', 2], ['circle', '/round/', 2],
    ]);
  });
});
