import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { createPost } from '#features/posts/commands.ts';
import { findRedirect } from '#features/redirects/queries.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { changeAuthor, createAuthor, deleteAuthor } from './commands.ts';
import { linkableUsers } from './manage-queries.ts';
import { authorForm, newAuthorForm } from './schema.ts';
import { undoAuthor } from './undo.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const machine = { userId: null, name: 'a command' };

beforeEach(async () => {
  await database().redirect.deleteMany();
  await database().post.deleteMany();
  await database().author.deleteMany();
  await database().user.deleteMany();
});

const author = async (name: string) => (await database().author.create({ data: { name, slug: name.toLowerCase() }, select: { id: true } })).id;

describe('an author', () => {
  it('is made, renamed with the old address leading on, and changed back', async () => {
    await createAuthor(machine, newAuthorForm.parse({ name: 'Ada Lovelace' }), now);
    const { id } = await database().author.findFirstOrThrow({ select: { id: true } });
    const changed = await changeAuthor(machine, authorForm.parse({ id, name: 'Ada King', slug: '', link: 'example.org' }), now);
    expect(await database().author.findFirst({ select: { slug: true, link: true } })).toEqual({ slug: 'ada-king', link: 'https://example.org/' });
    expect((await findRedirect('/author/ada-lovelace/'))?.to).toBe('/author/ada-king/');
    expect(changed.ok && (await undoAuthor(machine, changed.entry ?? '', now)).ok).toBe(true);
    expect(await findRedirect('/author/ada-lovelace/')).toBeNull();
  });

  it.each(['javascript:alert(1)', 'ftp://example.org/', 'not a link'])('has no link such as %s', (link) => {
    expect(newAuthorForm.safeParse({ name: 'A', link }).success).toBe(false);
  });

  it('is linked with one account of somebody who works here', async () => {
    const [writer, reader] = [await personOf('AUTHOR'), await personOf('READER')];
    const [a, b] = [await author('A'), await author('B')];
    expect((await changeAuthor(machine, authorForm.parse({ id: a, name: 'A', userId: writer.userId }), now)).ok).toBe(true);
    expect(await changeAuthor(machine, authorForm.parse({ id: b, name: 'B', userId: writer.userId }), now)).toMatchObject({ fieldErrors: { userId: 'is linked with “A” already' } });
    expect(await changeAuthor(machine, authorForm.parse({ id: b, name: 'B', userId: reader.userId }), now)).toMatchObject({ ok: false });
    expect([await linkableUsers(null), await linkableUsers(writer.userId)].map((users) => users.length)).toEqual([0, 1]);
  });

  it('with posts is not deleted, one without is', async () => {
    const [a, b] = [await author('A'), await author('B')];
    await database().$transaction((tx) => createPost(tx, machine, { title: 'T', source: '<p>W</p>', authorIds: [a] }, now));
    expect(await deleteAuthor(machine, { id: a }, now)).toMatchObject({ ok: false, formError: 'A post bears this name: give it another author first.' });
    expect((await deleteAuthor(machine, { id: b }, now)).ok).toBe(true);
  });

  it('is kept by editors alone', async () => {
    expect(await createAuthor(await personOf('AUTHOR'), newAuthorForm.parse({ name: 'X' }), now)).toMatchObject({ ok: false });
  });
});
