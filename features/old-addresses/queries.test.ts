import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { findOldAddress } from './queries.ts';

useTestDatabase();

beforeAll(async () => {
  const db = database();
  const first = await db.importSource.create({ data: { kind: 'wordpress', siteUrl: 'https://a.example' } });
  const second = await db.importSource.create({ data: { kind: 'wordpress', siteUrl: 'https://b.example' } });
  const post = (slug: string, importId: number | null, legacyId: number, status: 'PUBLISHED' | 'DRAFT' | 'PRIVATE' = 'PUBLISHED', passwordHash: string | null = null) =>
    db.post.create({ data: { slug, path: `/2010/10/${slug}/`, title: slug, source: '', html: '', text: '', status, importId, legacyId, passwordHash } });
  await post('later-site', second.id, 41);
  await post('first-site', first.id, 41);
  await post('draft', first.id, 42, 'DRAFT');
  await post('published', second.id, 42);
  await post('hidden', first.id, 43, 'DRAFT');
  await post('asks', first.id, 45, 'PUBLISHED', 'x');
  await post('private', first.id, 46, 'PRIVATE', 'x');
  await db.media.create({ data: { file: '2010/10/poster.jpg', mime: 'image/jpeg', bytes: 1, widths: [400, 1200], importId: first.id, legacyId: 50 } });
  const { id: rail } = await db.tag.create({ data: { slug: 'rail', name: 'Rail' } });
  const many = Array.from({ length: 40 }, (_, index) => ({ id: 1_000 + index, slug: `many-${index}`, path: `/2010/10/many-${index}/`, title: 'Many', source: '', html: '', text: '', status: 'PUBLISHED' as const }));
  await db.post.createMany({ data: many });
  await db.postListing.createMany({ data: many.flatMap(({ id }) => ['site', 'year:2010', 'month:2010-10', `tag:${rail}`].map((list) => ({ list, postId: id, publishedAt: new Date('2010-10-22') }))) });
  await db.author.create({ data: { slug: 'ada', name: 'Ada' } });
});

describe('a query of WordPress on the front page', () => {
  it.each([
    ['p=41', '/2010/10/first-site/'],
    ['page_id=41', '/2010/10/first-site/'],
    ['p=42', '/2010/10/published/'],
    ['p=45', '/2010/10/asks/'],
    ['pagename=2010/10/Asks', '/2010/10/asks/'],
    ['p=50', '/media/2010/10/poster-1200.webp'],
    ['attachment_id=50', '/media/2010/10/poster-1200.webp'],
    ['p=41&feed=rss2', '/2010/10/first-site/feed/'],
    ['s=free+%26+fair', '/search/?q=free+%26+fair'],
    ['s=', '/search/?q='],
    ['feed=rss2', '/feed/'],
    ['feed=atom', '/feed/atom/'],
    ['feed=comments-rss2', '/comments/feed/'],
    ['feed=comments-atom', '/comments/feed/atom/'],
    ['feed=rss2&tag=rail', '/tag/rail/feed/'],
    ['feed=rss2&cat=3', '/feed/'],
    ['paged=2', '/page/2/'],
    ['paged=99', '/page/4/'],
    ['paged=1', '/'],
    ['paged=x', '/'],
    ['m=2010', '/2010/'],
    ['m=201010', '/2010/10/'],
    ['m=20101022', '/2010/10/'],
    ['m=201010&paged=3', '/2010/10/page/3/'],
    ['m=201010&feed=rss', '/2010/10/feed/'],
    ['tag=rail', '/tag/rail/'],
    ['tag=rail&paged=2', '/tag/rail/page/2/'],
    ['author_name=ada', '/author/ada/'],
    ['cat=3', '/archive/'],
    ['author=1', '/archive/'],
  ])('?%s leads to %s', async (query, address) => {
    expect(await findOldAddress(new URLSearchParams(query))).toEqual({ to: address, forNow: false });
  });

  it.each(['p=43', 'p=44', 'p=46', 'pagename=2010/10/private', 'p=0', 'p=41abc', 'p=99999999999999', 'p=', 'm=2', 'm=201013', 'tag=none', 'tag=none&feed=rss2', 'author_name=nobody', 'post_type=page', ''])(
    '?%s leads nowhere',
    async (query) => {
      expect(await findOldAddress(new URLSearchParams(query))).toBeNull();
    },
  );
});
