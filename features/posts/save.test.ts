import { beforeEach, describe, expect, it } from 'vitest';
import { ZodError } from 'zod';
import { database } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { isPassword } from '#features/post-passwords/hash.ts';
import { startDraft } from './draft.ts';
import { openPost } from './editor-queries.ts';
import { change, draftOf, emptyNewsroom, later, now, postNow, publishPost, somebody, submitPost, unpublishPost } from './newsroom-fixture.ts';
import { restoreRevision } from './restore.ts';
import { savePost } from './save.ts';

useTestDatabase();

let ada: Person;
let eve: Person;
beforeEach(async () => {
  await emptyNewsroom();
  ada = await somebody('Ada', 'AUTHOR');
  eve = await somebody('Eve', 'EDITOR');
});

const revisions = (postId: number) => database().revision.findMany({ where: { postId }, orderBy: { id: 'asc' }, select: { kind: true, title: true, source: true, version: true, note: true, userId: true } });

describe('a draft', () => {
  it('stands under its writer’s name from the first word on, whose byline is made once', async () => {
    const [first, second] = [await draftOf(ada), await draftOf(ada)];
    const bylines = await database().byline.findMany({ where: { postId: { in: [first, second] } }, select: { author: { select: { name: true, slug: true, userId: true } } } });
    expect(bylines).toEqual([1, 2].map(() => ({ author: { name: 'Ada', slug: 'ada', userId: ada.userId } })));
  });

  it('is begun by authors, a page by editors, and neither by readers', async () => {
    const reader = await somebody('Rita', 'READER');
    expect(await startDraft(reader, 'POST', now)).toMatchObject({ ok: false });
    expect(await startDraft(ada, 'PAGE', now)).toMatchObject({ ok: false });
    expect(await startDraft(eve, 'PAGE', now)).toMatchObject({ ok: true });
  });
});

describe('a post’s password', () => {
  const hashOf = async (id: number) => (await database().post.findUniqueOrThrow({ where: { id }, select: { passwordHash: true } })).passwordHash;
  const listed = (id: number) => database().postListing.count({ where: { postId: id } });

  it('is set, changed and taken away by editors, who are never shown it; the lists follow', async () => {
    const id = await draftOf(ada);
    await publishPost(eve, { postId: id }, now);
    expect(await listed(id)).toBeGreaterThan(0);
    const set = await change(eve, id, { password: 'tide' });
    expect(set.ok && set.tags).toEqual(expect.arrayContaining([`post:${id}`, 'list:site', 'sitemap']));
    const first = await hashOf(id);
    expect([await isPassword('tide', first ?? ''), first?.includes('tide'), await listed(id)]).toEqual([true, false, 0]);
    expect(await openPost({ id: eve.userId, role: 'EDITOR' }, id)).toMatchObject({ hasPassword: true });
    expect(JSON.stringify([await openPost({ id: eve.userId, role: 'EDITOR' }, id), await database().auditEntry.findMany({ select: { details: true } })])).not.toMatch(/tide|scrypt/);
    await change(eve, id, { title: 'Something else' });
    expect(await hashOf(id)).toBe(first);
    await change(eve, id, { password: 'ebb' });
    expect(await isPassword('ebb', (await hashOf(id)) ?? '')).toBe(true);
    await change(eve, id, { password: null });
    expect([await hashOf(id), (await listed(id)) > 0]).toEqual([null, true]);
  });

  it('is not an author’s to set or to take away', async () => {
    const id = await draftOf(ada);
    await change(ada, id, { password: 'mine' });
    expect(await hashOf(id)).toBeNull();
    await change(eve, id, { password: 'tide' });
    await change(ada, id, { password: null });
    expect(await hashOf(id)).not.toBeNull();
  });
});

describe('saving', () => {
  it('writes the text, renders it, counts a version and keeps a revision', async () => {
    const id = await draftOf(ada);
    expect(await change(ada, id, { title: 'Rain', source: '<p>One <script>x</script>two</p>', tagNames: ['Water', 'water', 'New Thing'] })).toMatchObject({ ok: true, version: 3, path: '/2026/11/rain/' });
    expect(await postNow(id)).toMatchObject({ title: 'Rain', html: '<p>One two</p>', words: 2, version: 3 });
    expect((await revisions(id)).map(({ title, version }) => [title, version])).toEqual([['The price of rain', 2], ['Rain', 3]]);
    expect((await database().postTag.findMany({ where: { postId: id }, select: { tag: { select: { slug: true } } } })).map(({ tag }) => tag.slug).sort()).toEqual(['new-thing', 'water']);
  });

  it('keeps the text of an old post before its first change here', async () => {
    const { id } = await database().post.create({ data: { path: '/old/', slug: 'old', title: 'Old', source: '<p>As it was</p>', html: '', text: '', status: 'PUBLISHED', publishedAt: later(-1000) } });
    expect(await change(eve, id, { source: '<p>As it is</p>' })).toMatchObject({ ok: true, path: '/old/' });
    expect((await revisions(id)).map(({ source }) => source)).toEqual(['<p>As it was</p>', '<p>As it is</p>']);
  });

  it('never overwrites what somebody else saved meanwhile: theirs comes back, and nothing is written', async () => {
    const id = await draftOf(ada);
    await change(eve, id, { title: 'Eve’s title', source: '<p>Eve’s</p>' });
    expect(await savePost(ada, { postId: id, version: 2, title: 'Ada’s title', source: '<p>Ada’s</p>' }, now)).toEqual({ ok: false, conflict: { title: 'Eve’s title', excerpt: '', source: '<p>Eve’s</p>', version: 3 } });
    expect(await postNow(id)).toMatchObject({ title: 'Eve’s title', version: 3 });
  });

  it('of two at once lets one through', async () => {
    const id = await draftOf(ada);
    const outcomes = await Promise.all(Array.from({ length: 6 }, (_, index) => savePost(index % 2 ? ada : eve, { postId: id, version: 2, title: `Title ${index}` }, now)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((outcome) => 'conflict' in outcome)).toHaveLength(5);
    expect((await postNow(id)).version).toBe(3);
  });

  it('of somebody else’s post is refused to an author, and looks like a post that is not there', async () => {
    const id = await draftOf(eve);
    expect(await change(ada, id, { title: 'Mine now' })).toEqual(await savePost(ada, { postId: 999_999, version: 1 }, now));
    expect((await postNow(id)).title).toBe('The price of rain');
  });

  it('is open to whoever stands in the byline', async () => {
    const bob = await somebody('Bob', 'AUTHOR');
    const id = await draftOf(ada);
    expect(await change(bob, id, { title: 'X' })).toMatchObject({ ok: false });
    expect(await change(ada, id, { authors: [ada.userId, bob.userId] })).toMatchObject({ ok: true });
    expect(await change(bob, id, { title: 'Ours' })).toMatchObject({ ok: true });
  });

  it('is the editors’ alone once a post is published', async () => {
    const id = await draftOf(ada);
    await submitPost(ada, { postId: id }, now);
    expect(await change(ada, id, { title: 'While it waits' })).toMatchObject({ ok: true });
    await publishPost(eve, { postId: id }, now);
    expect(await change(ada, id, { title: 'Too late' })).toMatchObject({ ok: false });
    expect(await change(eve, id, { title: 'Right' })).toMatchObject({ ok: true });
  });

  it('lets no author set what is not theirs: the address, the front page, the date, a correction', async () => {
    const id = await draftOf(ada);
    await change(ada, id, { path: '/my-own/', sticky: true, slug: 'mine' });
    expect(await postNow(id)).toMatchObject({ path: '/2026/11/mine/', sticky: false });
  });

  it('names what is wrong with a field', async () => {
    const id = await draftOf(eve);
    expect(await change(eve, id, { pictureId: 99 })).toMatchObject({ ok: false, field: 'picture' });
    expect(await change(eve, id, { authors: [99] })).toMatchObject({ ok: false, field: 'authors' });
    expect(await change(eve, id, { categoryIds: [99] })).toMatchObject({ ok: false, field: 'categories' });
    expect(await change(eve, id, { mark: { kind: 'UPDATE', note: 'Now' } })).toMatchObject({ ok: false, field: 'note' });
    await expect(change(eve, id, { title: 'a'.repeat(400) })).rejects.toBeInstanceOf(ZodError);
  });
});

describe('the address', () => {
  it('follows the title until it is public, then stays', async () => {
    const id = await draftOf(eve);
    await change(eve, id, { title: 'Another' });
    expect((await postNow(id)).path).toBe('/2026/11/another/');
    await publishPost(eve, { postId: id }, now);
    await change(eve, id, { title: 'A third' });
    expect((await postNow(id)).path).toBe('/2026/11/another/');
  });

  it('redirects from where it was, back and forth, without a circle or a chain', async () => {
    const id = await draftOf(eve);
    await publishPost(eve, { postId: id }, now);
    for (const slug of ['a', 'b', 'a', 'c', 'b']) expect(await change(eve, id, { slug })).toMatchObject({ ok: true, path: `/2026/11/${slug}/` });
    const redirects = await database().redirect.findMany({ orderBy: { fromPath: 'asc' }, select: { fromPath: true, toUrl: true } });
    expect(redirects).toEqual(['a', 'c', 'the-price-of-rain'].map((slug) => ({ fromPath: `/2026/11/${slug}/`, toUrl: '/2026/11/b/' })));
  });

  it('that a post has left is not given to another', async () => {
    const id = await draftOf(eve);
    await publishPost(eve, { postId: id }, now);
    await change(eve, id, { slug: 'moved' });
    const other = await draftOf(eve);
    expect((await postNow(other)).path).toBe('/2026/11/the-price-of-rain-2/');
  });

  it('of a draft leaves no redirect, of an unpublished post does', async () => {
    const id = await draftOf(eve);
    await change(eve, id, { slug: 'x' });
    expect(await database().redirect.count()).toBe(0);
    await publishPost(eve, { postId: id }, now);
    await unpublishPost(eve, { postId: id }, now);
    await change(eve, id, { slug: 'y' });
    expect(await database().redirect.findMany({ select: { fromPath: true, toUrl: true } })).toEqual([{ fromPath: '/2026/11/x/', toUrl: '/2026/11/y/' }]);
  });

  it('can be chosen whole, where it is free', async () => {
    const id = await draftOf(eve);
    expect(await change(eve, id, { path: '/archive/' })).toMatchObject({ ok: false, field: 'path', refusal: expect.stringContaining('itself answers') });
    expect(await change(eve, id, { path: '/special/' })).toMatchObject({ ok: true, path: '/special/', slug: 'special' });
    expect(await change(eve, id, { title: 'New title' })).toMatchObject({ ok: true, path: '/special/' });
    const other = await draftOf(eve);
    expect(await change(eve, other, { path: '/special/' })).toMatchObject({ ok: false, field: 'path', refusal: 'is the address of “New title”' });
  });

  it('of a page takes those below along', async () => {
    const parent = await draftOf(eve, { title: 'About' }, 'PAGE');
    const child = await draftOf(eve, { title: 'People', parentId: parent }, 'PAGE');
    for (const postId of [parent, child]) await publishPost(eve, { postId }, now);
    expect((await postNow(child)).path).toBe('/about/people/');
    await change(eve, parent, { slug: 'us' });
    expect((await postNow(child)).path).toBe('/us/people/');
    expect(await database().redirect.findUnique({ where: { fromPath: '/about/people/' }, select: { toUrl: true } })).toEqual({ toUrl: '/us/people/' });
    expect(await change(eve, parent, { parentId: child })).toMatchObject({ ok: false, field: 'parent' });
  });
});

describe('a correction', () => {
  it('is kept with its note, and changes the date of the last change', async () => {
    const id = await draftOf(eve);
    await publishPost(eve, { postId: id }, now);
    expect(await change(eve, id, { source: '<p>It falls on nobody.</p>', mark: { kind: 'CORRECTION', note: ' Who is rained on. ' } }, later(60))).toMatchObject({ ok: true });
    expect((await revisions(id)).at(-1)).toMatchObject({ kind: 'CORRECTION', note: 'Who is rained on.', userId: eve.userId });
    expect((await postNow(id)).modifiedAt).toEqual(later(60));
  });
});

describe('a revision', () => {
  it('can be restored, and what stood there stays one', async () => {
    const id = await draftOf(ada);
    await change(ada, id, { title: 'Worse', source: '<p>Worse</p>' });
    const [first] = await database().revision.findMany({ where: { postId: id }, orderBy: { id: 'asc' }, select: { id: true } });
    expect(await restoreRevision(ada, { postId: id, revisionId: first?.id ?? 0, version: 3 }, now)).toMatchObject({ ok: true, version: 4 });
    expect(await postNow(id)).toMatchObject({ title: 'The price of rain' });
    expect((await revisions(id)).map(({ title }) => title)).toEqual(['The price of rain', 'Worse', 'The price of rain']);
  });

  it('of another post is none', async () => {
    const [id, other] = [await draftOf(ada), await draftOf(eve)];
    const revision = await database().revision.findFirstOrThrow({ where: { postId: other }, select: { id: true } });
    expect(await restoreRevision(ada, { postId: id, revisionId: revision.id, version: 2 }, now)).toMatchObject({ ok: false });
  });
});
