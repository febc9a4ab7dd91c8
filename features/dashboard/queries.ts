import { Prisma } from '#generated/prisma/client.ts';
import { database } from '#lib/db/client.ts';
import { canMendLinks } from '#features/broken-links/policy.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { canImport } from '#features/imports/policy.ts';
import { isModerator } from '#features/moderation/policy.ts';
import { canPublish } from '#features/posts/policy.ts';
import { canSetRoles } from '#features/users/policy.ts';

/** Something that waits for its viewer. `count` ends at MOST_COUNTED. */
export type Task = { name: keyof typeof COUNTS; count: number; href: string };

/** Beyond this nobody needs to know how many there are, and counting would take as long as there are rows. */
export const MOST_COUNTED = 1_000;

type Counted = { from: Prisma.Sql; href: string; may: (viewer: Viewer) => boolean };

/** The conditions stand as in the pages that they lead to, and each has an index. */
const COUNTS = {
  pending: { from: Prisma.sql`"Comment" c WHERE c."status" = 'PENDING'`, href: '/admin/comments/', may: isModerator },
  reported: { from: Prisma.sql`"Comment" c WHERE c."openReports" > 0`, href: '/admin/comments/?queue=reported', may: isModerator },
  submitted: { from: Prisma.sql`"Post" WHERE "kind" = 'POST' AND "status" = 'SUBMITTED'`, href: '/admin/posts/?status=SUBMITTED', may: canPublish },
  broken: { from: Prisma.sql`"BrokenLink"`, href: '/admin/broken-links/', may: canMendLinks },
  imports: { from: Prisma.sql`"ImportRun" r WHERE r."status" = 'PAUSED' OR (r."status" = 'FAILED' AND EXISTS (SELECT FROM "ImportBatch" b WHERE b."runId" = r."id"))`, href: '/admin/imports/', may: canImport },
  failed: { from: Prisma.sql`graphile_worker.jobs WHERE attempts >= max_attempts AND locked_at IS NULL`, href: '/admin/jobs/', may: canSetRoles },
} as const satisfies Record<string, Counted>;

const OWN_COUNTS = {
  drafts: { status: Prisma.sql`p."status" IN ('DRAFT', 'UNPUBLISHED')`, href: '/admin/posts/?status=DRAFT' },
  waiting: { status: Prisma.sql`p."status" = 'SUBMITTED'`, href: '/admin/posts/?status=SUBMITTED' },
} as const;

/** What waits for somebody, as far as it is theirs to do; what has nothing to do is left out. */
export async function listTasks(viewer: Viewer): Promise<Task[]> {
  const names = (Object.keys(COUNTS) as Task['name'][]).filter((name) => COUNTS[name].may(viewer));
  if (names.length === 0) return [];
  const counts = names.map((name) => Prisma.sql`(SELECT count(*)::int FROM (SELECT FROM ${COUNTS[name].from} LIMIT ${MOST_COUNTED + 1}) found) AS ${Prisma.raw(`"${name}"`)}`);
  const [row] = await database().$queryRaw<Partial<Record<Task['name'], number>>[]>`SELECT ${Prisma.join(counts, ', ')}`;
  return names.map((name) => ({ name, count: row?.[name] ?? 0, href: COUNTS[name].href })).filter(({ count }) => count > 0);
}

export type OwnTask = { name: keyof typeof OWN_COUNTS; count: number; href: string };

/** What somebody has begun: drafts, and texts that the editors have. */
export async function listOwnWork(userId: string): Promise<OwnTask[]> {
  const [row] = await database().$queryRaw<Record<OwnTask['name'], number>[]>`
    SELECT count(*) FILTER (WHERE ${OWN_COUNTS.drafts.status})::int AS "drafts", count(*) FILTER (WHERE ${OWN_COUNTS.waiting.status})::int AS "waiting"
    FROM "Post" p WHERE p."kind" = 'POST' AND p."status" IN ('DRAFT', 'UNPUBLISHED', 'SUBMITTED') AND (p."createdById" = ${userId}::uuid
      OR EXISTS (SELECT FROM "Byline" b JOIN "Author" a ON a."id" = b."authorId" WHERE b."postId" = p."id" AND a."userId" = ${userId}::uuid))`;
  return (['drafts', 'waiting'] as const).map((name) => ({ name, count: row?.[name] ?? 0, href: OWN_COUNTS[name].href })).filter(({ count }) => count > 0);
}
