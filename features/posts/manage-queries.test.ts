import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import type { Person } from '#features/audit/actor.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { changePosts } from './bulk.ts';
import { findToLink } from './find-to-link.ts';
import { countManaged, listManaged } from './manage-queries.ts';
import { postListAddress, readPostQuery } from './manage-schema.ts';
import { binPost, change, draftOf, emptyNewsroom, now, publishPost, somebody } from './newsroom-fixture.ts';

useTestDatabase();

let ada: Person;
let eve: Person;
beforeEach(async () => {
  await emptyNewsroom();
  ada = await somebody('Ada', 'AUTHOR');
  eve = await somebody('Eve', 'EDITOR');
});

const titles = async (person: Person, asked: Record<string, string> = {}, kind: 'POST' | 'PAGE' = 'POST') => {
  const role = person === eve ? 'EDITOR' : 'AUTHOR';
  const { posts } = await listManaged({ id: person.userId, role }, readPostQuery(kind, asked), 'Europe/London');
  return posts.map(({ title }) => title);
};

describe('the list of posts', () => {
  it('shows an editor all but what is in the bin, and an author their own', async () => {
    await draftOf(eve, { title: 'Eve’s' });
    await draftOf(ada, { title: 'Ada’s' });
    const binned = await draftOf(ada, { title: 'Gone' });
    await binPost(ada, { postId: binned }, now);
    await draftOf(eve, { title: 'About' }, 'PAGE');
    expect(await titles(eve)).toEqual(['Ada’s', 'Eve’s']);
    expect(await titles(ada)).toEqual(['Ada’s']);
    expect(await titles(ada, { status: 'TRASHED' })).toEqual(['Gone']);
    expect(await titles(eve, {}, 'PAGE')).toEqual(['About']);
    expect(await countManaged({ id: ada.userId, role: 'AUTHOR' }, 'POST')).toEqual(new Map(Object.entries({ DRAFT: 1, SUBMITTED: 0, SCHEDULED: 0, PUBLISHED: 0, PRIVATE: 0, UNPUBLISHED: 0, TRASHED: 1 })));
  });

  it('marks what asks for a password, and gives no hash away', async () => {
    const locked = await draftOf(eve, { title: 'Locked' });
    await draftOf(eve, { title: 'Open' });
    await database().post.update({ where: { id: locked }, data: { passwordHash: 'a-hash' } });
    const { posts } = await listManaged({ id: eve.userId, role: 'EDITOR' }, readPostQuery('POST', {}), 'Europe/London');
    expect(posts.map(({ title, hasPassword }) => [title, hasPassword])).toEqual([['Open', false], ['Locked', true]]);
    expect(JSON.stringify(posts)).not.toContain('a-hash');
  });

  it('is narrowed by title, author, category and month', async () => {
    const water = await database().category.create({ data: { slug: 'water', name: 'Water' }, select: { id: true } });
    const old = await draftOf(eve, { title: '100% of rain', categoryIds: [water.id] });
    await publishPost(eve, { postId: old, at: new Date('2020-03-31T23:30:00Z') }, now); // April by the site's clock
    await draftOf(ada, { title: 'Drought in the EU' });
    const author = await database().author.findUniqueOrThrow({ where: { userId: ada.userId }, select: { id: true } });
    expect(await titles(eve, { q: 'RAIN' })).toEqual(['100% of rain']);
    expect(await titles(eve, { q: '0% o' })).toEqual(['100% of rain']);
    expect(await titles(eve, { q: '%' })).toEqual(['100% of rain']);
    expect(await titles(eve, { q: 'eu' })).toEqual(['Drought in the EU']);
    expect(await titles(eve, { author: String(author.id) })).toEqual(['Drought in the EU']);
    expect(await titles(eve, { category: String(water.id) })).toEqual(['100% of rain']);
    expect(await titles(eve, { month: '2020-04' })).toEqual(['100% of rain']);
    expect(await titles(eve, { month: '2020-03' })).toEqual([]);
    expect(await titles(eve, { status: 'nonsense', author: 'x', before: 'y' })).toHaveLength(2);
  });

  it('goes on where the page before ended, without a post twice or left out', async () => {
    const ids: number[] = [];
    for (let number = 0; number < 60; number++) ids.push((await database().post.create({ data: { path: `/p${number}/`, slug: `p${number}`, title: `Post ${number}`, source: '', html: '', text: '', createdAt: now }, select: { id: true } })).id);
    const viewer = { id: eve.userId, role: 'EDITOR' } as const;
    const first = await listManaged(viewer, readPostQuery('POST', {}), 'UTC');
    const address = postListAddress({ kind: 'POST', status: 'all', ...(first.next && { before: first.next }) });
    const second = await listManaged(viewer, readPostQuery('POST', Object.fromEntries(new URL(address, 'http://localhost').searchParams)), 'UTC');
    expect([...first.posts, ...second.posts].map(({ id }) => id)).toEqual(ids.toReversed());
    expect(second.next).toBeNull();
  });
});

describe('a link to another post', () => {
  it('is found by a part of the title of what is published', async () => {
    const [shown, page] = [await draftOf(eve, { title: 'The price of rain' }), await draftOf(eve, { title: 'On rain' }, 'PAGE')];
    await draftOf(eve, { title: 'Rain, unpublished' });
    await changePosts(eve, 'publish', [shown, page], now);
    expect(new Set((await findToLink('RAIN')).map(({ id }) => id))).toEqual(new Set([shown, page]));
    await change(eve, shown, { title: 'The price of water' });
    expect((await findToLink('rain')).map(({ title }) => title)).toEqual(['On rain']);
  });
});
