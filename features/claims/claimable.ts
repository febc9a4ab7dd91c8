import { Prisma } from '#generated/prisma/client.ts';

/**
 * Which comments (`c`) an account (`u`) may make its own: those that bear the address which it has proven, and that are
 * nobody's yet. What was taken for spam may have come from anybody who knew the address.
 */
export const claimable = Prisma.sql`
  u."emailVerified" IS NOT NULL AND c."guestEmail" = u."email" AND c."userId" IS NULL AND c."kind" = 'COMMENT' AND c."status" <> 'SPAM'`;

/** Which comments (`c`) came from an old site and are an account's (`u`): those that it claimed. */
export const claimed = Prisma.sql`c."userId" = u."id" AND c."importId" IS NOT NULL`;
