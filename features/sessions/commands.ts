import { database, type Transaction } from '#lib/db/client.ts';
import { newToken, tokenHash } from '#lib/token.ts';
import { sessionEnd } from './queries.ts';

export type OpenedSession = { token: string; expires: Date };

/** Makes a session for an account; `device` is what its holder will know it by. Only the hash of its token is kept. */
export async function openSession(tx: Transaction, userId: string, device: string, now: Date, token = newToken()): Promise<OpenedSession> {
  const expires = sessionEnd(now);
  await tx.session.create({ data: { tokenHash: tokenHash(token), userId, expires, device, createdAt: now, lastSeen: now }, select: { tokenHash: true } });
  return { token, expires };
}

/** Opens a session where nothing else is to be done with it. */
export async function startSession(userId: string, device: string, now: Date): Promise<OpenedSession> {
  return database().$transaction((tx) => openSession(tx, userId, device, now));
}

/** Ends one session of an account; one of somebody else's is left alone. */
export async function closeSession(tx: Transaction, userId: string, sessionHash: string): Promise<void> {
  await tx.session.deleteMany({ where: { tokenHash: sessionHash, userId } });
}

/** Ends every session of an account, but for one where it is named. */
export async function closeSessions(tx: Transaction, userId: string, exceptHash?: string): Promise<void> {
  await tx.session.deleteMany({ where: { userId, ...(exceptHash !== undefined && { NOT: { tokenHash: exceptHash } }) } });
}

/** What its holder asks for on a page: ends one of their sessions, or all, but for the one they keep. */
export async function endSession(userId: string, sessionHash: string): Promise<void> {
  await database().$transaction((tx) => closeSession(tx, userId, sessionHash));
}

export async function endSessions(userId: string, exceptHash?: string): Promise<void> {
  await database().$transaction((tx) => closeSessions(tx, userId, exceptHash));
}
