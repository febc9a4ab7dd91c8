import { database } from '#lib/db/client.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { dateAndTime } from '#lib/dates.ts';
import { paged, ROWS_A_READ } from './paged.ts';
import { section } from './section.ts';
import { commentLink, postLink, toldComment, toldJoin, toldPost, type ToldRow } from './told-comment.ts';

type FollowedPost = { postId: number; createdAt: Date; title: string | null; path: string | null };

export const followedPosts = section({
  name: 'followed-posts',
  title: 'Posts that you follow',
  rows: (userId) =>
    paged<FollowedPost>((last) => database().$queryRaw`
      SELECT f."postId", f."createdAt", p."title", p."path"
      FROM (SELECT * FROM "PostFollow" WHERE "userId" = ${userId}::uuid AND "postId" > ${last?.postId ?? 0} ORDER BY "postId" LIMIT ${ROWS_A_READ}) f
      LEFT JOIN "Post" p ON p."id" = f."postId" AND p."status" = 'PUBLISHED' AND p."passwordHash" IS NULL ORDER BY f."postId"`),
  data: ({ title, path, createdAt }) => ({ post: toldPost(title, path), since: createdAt }),
  item: ({ title, path, createdAt }, style) => `<p>${postLink(toldPost(title, path))}</p><p class="facts">since ${dateAndTime(createdAt, style)}</p>`,
});

type FollowedThread = ToldRow & { rootId: number; createdAt: Date };

export const followedThreads = section({
  name: 'followed-threads',
  title: 'Threads that you follow',
  rows: (userId) =>
    paged<FollowedThread>((last) => database().$queryRaw`
      SELECT f."rootId", f."createdAt", told.*
      FROM (SELECT * FROM "ThreadFollow" WHERE "userId" = ${userId}::uuid AND "rootId" > ${last?.rootId ?? 0} ORDER BY "rootId" LIMIT ${ROWS_A_READ}) f
      ${toldJoin(Prisma.sql`f."rootId"`)} ORDER BY f."rootId"`),
  data: (row) => ({ begins: toldComment(row), since: row.createdAt }),
  item: (row, style) => `<p>${commentLink(toldComment(row))}</p><p class="facts">since ${dateAndTime(row.createdAt, style)}</p>`,
});
