/**
 * What "published" means, said once: these two for queries, and `relistPosts` for the lists, which follows them.
 * A scheduled post becomes PUBLISHED by the job that publishes it, so that no page has to look at the clock.
 */
export const published = { status: 'PUBLISHED', passwordHash: null } as const;
export const publishedSql = `"status" = 'PUBLISHED' AND "passwordHash" IS NULL`;
