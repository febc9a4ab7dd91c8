import { database } from '#lib/db/client.ts';
import { Prisma } from '#generated/prisma/client.ts';
import { dateAndTime } from '#lib/dates.ts';
import { escapeHtml } from '#lib/html/plain-text.ts';
import { paged, ROWS_A_READ } from './paged.ts';
import { section } from './section.ts';
import { commentLink, toldComment, toldJoin, type ToldRow } from './told-comment.ts';

type Recommended = ToldRow & { commentId: number; createdAt: Date };

/** The comments that one recommended. */
export const recommendations = section({
  name: 'recommendations',
  title: 'Recommendations',
  rows: (userId) =>
    paged<Recommended>((last) => database().$queryRaw`
      SELECT r."commentId", r."createdAt", told.*
      FROM (SELECT * FROM "Recommendation" WHERE "userId" = ${userId}::uuid AND "commentId" > ${last?.commentId ?? 0} ORDER BY "commentId" LIMIT ${ROWS_A_READ}) r
      ${toldJoin(Prisma.sql`r."commentId"`)} ORDER BY r."commentId"`),
  data: (row) => ({ comment: toldComment(row), recommended: row.createdAt }),
  item: (row, style) => `<p>${commentLink(toldComment(row))}</p><p class="facts">${dateAndTime(row.createdAt, style)}</p>`,
});

type Reported = ToldRow & { id: number; reason: string; createdAt: Date; settledAt: Date | null };

/** What one reported to the moderators. */
export const reports = section({
  name: 'reports',
  title: 'Reports',
  rows: (userId) =>
    paged<Reported>((last) => database().$queryRaw`
      SELECT r."id", r."reason", r."createdAt", r."settledAt", told.*
      FROM (SELECT * FROM "Report" WHERE "reporterId" = ${userId}::uuid AND "id" > ${last?.id ?? 0} ORDER BY "id" LIMIT ${ROWS_A_READ}) r
      ${toldJoin(Prisma.sql`r."commentId"`)} ORDER BY r."id"`),
  data: (row) => ({ comment: toldComment(row), reason: row.reason, reported: row.createdAt, settled: row.settledAt }),
  item: (row, style) =>
    `<p>${commentLink(toldComment(row))}</p><p>“${escapeHtml(row.reason)}”</p><p class="facts">${dateAndTime(row.createdAt, style)} · ${row.settledAt ? 'a moderator decided about it' : 'nobody has decided about it yet'}</p>`,
});

type Told = ToldRow & { id: number; kind: 'REPLY' | 'FOLLOW' | 'MODERATION'; details: Prisma.JsonValue; createdAt: Date; readAt: Date | null; mailedAt: Date | null };

const kindWords: Record<Told['kind'], string> = { REPLY: 'An answer', FOLLOW: 'In what you follow', MODERATION: 'A moderator’s decision' };

/** What one was told of. */
export const notifications = section({
  name: 'notifications',
  title: 'Notifications',
  rows: (userId) =>
    paged<Told>((last) => database().$queryRaw`
      SELECT n."id", n."kind"::text AS "kind", n."details", n."createdAt", n."readAt", n."mailedAt", told.*
      FROM (SELECT * FROM "Notification" WHERE "userId" = ${userId}::uuid AND "id" > ${last?.id ?? 0} ORDER BY "id" LIMIT ${ROWS_A_READ}) n
      ${toldJoin(Prisma.sql`n."commentId"`)} ORDER BY n."id"`),
  data: (row) => ({ kind: kindWords[row.kind], details: row.details, comment: toldComment(row), created: row.createdAt, read: row.readAt, mailed: row.mailedAt }),
  item: (row, style) => `<p>${kindWords[row.kind]}: ${commentLink(toldComment(row))}</p><p class="facts">${dateAndTime(row.createdAt, style)}</p>`,
});
