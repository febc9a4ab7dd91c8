/**
 * What "published" means, said once: these two for queries, and `relistPosts` for the lists, which follows them.
 * A scheduled post becomes PUBLISHED by the job that publishes it, so that no page has to look at the clock.
 */
export const published = { status: 'PUBLISHED', passwordHash: null } as const;
export const publishedSql = `"status" = 'PUBLISHED' AND "passwordHash" IS NULL`;

/** What answers at its address. One with a password asks for it there, and shows nowhere else. */
export const answering = { status: 'PUBLISHED' } as const;
export const answeringSql = `"status" = 'PUBLISHED'`;

/** What somebody may read who gave the passwords of some posts. */
export const readableBy = (letInto: readonly number[]) => ({ ...answering, OR: [{ passwordHash: null }, { id: { in: [...letInto] } }] });
