import { beforeAll, describe, expect, it } from 'vitest';
import { getThreads } from '#features/comments/queries.ts';
import { listPosts } from '#features/posts/queries.ts';
import { search } from '#features/search/queries.ts';
import { searchInput } from '#features/search/schema.ts';
import { database } from '#lib/db/client.ts';
import { inRenderScope } from '#lib/cache/scope.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { spreadComments } from './archive-comments.ts';
import { type Archive, fillArchive, workOf } from './archive.ts';
import { seededRandom } from './random.ts';

const open = useTestDatabase();

const size = { posts: 700, comments: 900, seed: 7 };
const reports: number[] = [];
let archive: Archive;
beforeAll(async () => {
  archive = await fillArchive(open.url(), size, (done) => reports.push(done));
});

describe('an invented archive', () => {
  it('has as many published posts and comments as were asked for', async () => {
    expect(await database().post.count({ where: { status: 'PUBLISHED' } })).toBe(size.posts);
    expect(await database().comment.count({ where: { shown: true } })).toBe(size.comments);
    expect(new Set(archive.paths).size).toBe(size.posts);
    expect(reports.at(-1)).toBe(workOf(size));
    expect(reports).toEqual([...reports].sort((a, b) => a - b));
  });

  it('counts every post\'s comments, half of all of them under one post', async () => {
    const posts = await database().post.findMany({ select: { path: true, commentCount: true, _count: { select: { comments: true } } } });
    expect(posts.filter((post) => post.commentCount !== post._count.comments)).toEqual([]);
    expect(posts.find(({ path }) => path === archive.busyPath)?.commentCount).toBeGreaterThanOrEqual(size.comments / 2);
  });

  it('keeps the rules that the database was not asked to check', async () => {
    const orphans = await database().$queryRaw<{ broken: number }[]>`
      SELECT (SELECT count(*) FROM "Comment" c LEFT JOIN "Comment" p ON p."id" = c."parentId" LEFT JOIN "Comment" r ON r."id" = c."rootId"
          WHERE r."postId" IS DISTINCT FROM c."postId" OR (c."parentId" IS NOT NULL AND p."postId" IS DISTINCT FROM c."postId"))::int
        + (SELECT count(*) FROM "Byline" LEFT JOIN "Author" a ON a."id" = "authorId" WHERE a."id" IS NULL)::int
        + (SELECT count(*) FROM "PostCategory" LEFT JOIN "Category" c ON c."id" = "categoryId" WHERE c."parentId" IS NULL)::int
        + (SELECT count(*) FROM "PostTag" LEFT JOIN "Tag" t ON t."id" = "tagId" WHERE t."id" IS NULL)::int AS "broken"`;
    expect(orphans).toEqual([{ broken: 0 }]);
    const post = await database().post.create({ data: { path: '/new/', slug: 'new', title: 'New', source: '', html: '', text: '' }, select: { id: true } });
    expect(post.id).toBe(size.posts + 1);
    await database().post.delete({ where: { id: post.id } });
  });

  it('can be read, listed and searched as any other', async () => {
    const busy = await database().post.findUniqueOrThrow({ where: { path: archive.busyPath }, select: { id: true } });
    const { result } = inRenderScope(async () => ({ ...(await getThreads(busy.id, 1)), ...(await listPosts('category:7', 1)) }));
    const { threads, posts } = await result;
    expect(threads.length).toBeGreaterThan(10);
    expect(threads.some(({ replies }) => replies.length > 0)).toBe(true);
    expect(posts).toHaveLength(12);
    expect((await search(searchInput.parse({ q: archive.frequent[0] }))).results).toHaveLength(10);
  });

  it('is never put on top of what is there', async () => {
    await expect(fillArchive(open.url(), size, () => undefined)).rejects.toThrow('empty database');
  });
});

describe('the same seed', () => {
  it('spreads comments the same way, another one another way', () => {
    const spread = (seed: number) => spreadComments(seededRandom(seed), size);
    expect(spread(7)).toEqual(spread(7));
    expect(spread(7)).not.toEqual(spread(8));
    expect(spread(8).reduce((sum, count) => sum + count)).toBe(size.comments);
  });
});
