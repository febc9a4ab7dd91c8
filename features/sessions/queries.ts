import { database } from '#lib/db/client.ts';
import { gathered } from '#lib/gather.ts';
import type { Role, Standing } from '#generated/prisma/enums.ts';
import { tokenHash } from '#lib/token.ts';
import { mayEnter } from './policy.ts';
import type { Viewer } from './viewer.ts';

type SessionRow = { tokenHash: string; lastSeen: Date; expires: Date; id: string; name: string | null; role: Role; standing: Standing; suspendedUntil: Date | null; deleteAfter: Date | null };

/** Noting that somebody was here more often than this would make a write of every read. */
const SEEN_STEP_MS = 60 * 60 * 1000;

/**
 * Whom a session cookie's token belongs to; null where it is unknown, has run out, or its account may not come in. Read
 * anew for each request, so that a ban or a change of role acts at once.
 */
export async function findViewer(token: string, now: Date): Promise<Viewer | null> {
  return (await findSession(token, now))?.viewer ?? null;
}

/** The same, with the session's end. */
export async function findSession(token: string, now: Date): Promise<{ viewer: Viewer; expires: Date } | null> {
  const hash = tokenHash(token);
  const session = await readSession(hash);
  if (!session || session.expires <= now || !mayEnter(session, now)) return null;
  const seenAnew = now.getTime() - session.lastSeen.getTime() > SEEN_STEP_MS;
  const expires = seenAnew ? sessionEnd(now) : session.expires;
  if (seenAnew) await database().session.updateMany({ where: { tokenHash: hash }, data: { lastSeen: now, expires } });
  const { id, name, role, deleteAfter } = session;
  return { viewer: { id, name, role, deleteAfter, sessionHash: hash }, expires };
}

/** Sessions that are asked for at the same moment are read together: each request of a signed-in reader begins here. */
const readSession = gathered(() => 'all', 100, async (hashes: readonly string[]) => {
  const rows = await database().$queryRaw<SessionRow[]>`
    SELECT s."tokenHash", s."lastSeen", s."expires", u."id", u."name", u."role"::text AS "role", u."standing"::text AS "standing", u."suspendedUntil", u."deleteAfter"
    FROM "Session" s JOIN "User" u ON u."id" = s."userId" WHERE s."tokenHash" = ANY(${hashes}::text[])`;
  return hashes.map((hash) => rows.find(({ tokenHash: known }) => known === hash));
});

/** A session that is not used for so long ends by itself. */
export const SESSION_DAYS = 90;

export function sessionEnd(now: Date): Date {
  return new Date(now.getTime() + SESSION_DAYS * 24 * 3600 * 1000);
}

/** The sessions of an account that have not run out, the last used first. */
export async function listSessions(userId: string, now: Date) {
  return database().session.findMany({
    where: { userId, expires: { gt: now } },
    orderBy: [{ lastSeen: 'desc' }, { createdAt: 'desc' }],
    take: MAX_LISTED,
    select: { tokenHash: true, device: true, createdAt: true, lastSeen: true },
  });
}

/** More than a person can look through; "sign out everywhere" ends the others too. */
const MAX_LISTED = 50;
