import type { Adapter, AdapterAccount } from 'next-auth/adapters';
import { database, type Transaction } from '#lib/db/client.ts';
import { tokenHash } from '#lib/token.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { closeSession, openSession } from '#features/sessions/commands.ts';
import { findSession } from '#features/sessions/queries.ts';
import { provenUser } from './sign-in.ts';

const userSelect = { id: true, email: true, emailVerified: true, name: true } as const;

type Asked = { device: string; now: Date; /** The address that the provider has proven in this very request; null where none. */ proven: () => string | null };

/**
 * How next-auth reaches accounts and sessions. It keeps none of the provider's tokens: nothing is asked of it later. Whether
 * an address opens an account is decided here, where it happens: next-auth may see another session than we do, or none.
 */
export function accountAdapter({ device, now, proven }: Asked): Adapter {
  const needProven = (email: string) => {
    if (email.toLowerCase() !== proven()) throw new Error('An address that its provider has not proven opens no account.');
  };
  const getUser = (id: string) => database().user.findUnique({ where: { id }, select: userSelect });
  return {
    getUser,
    async getUserByAccount(key) {
      const account = await database().account.findUnique({ where: { provider_providerAccountId: key }, select: { user: { select: userSelect } } });
      return account?.user ?? null;
    },
    async getUserByEmail(email) {
      needProven(email);
      const user = await database().user.findUnique({ where: { email }, select: userSelect });
      if (user && !user.emailVerified) await inTransaction((tx) => provenUser(tx, email, now));
      return user;
    },
    async createUser({ email }: { email: string }) {
      needProven(email);
      const { id, emailVerified } = await inTransaction((tx) => provenUser(tx, email, now));
      return { id, email, emailVerified };
    },
    async updateUser({ id }) {
      return database().user.findUniqueOrThrow({ where: { id }, select: userSelect });
    },
    async linkAccount({ userId, type, provider, providerAccountId }: AdapterAccount) {
      await inTransaction(async (tx) => {
        const { user } = await tx.account.create({ data: { userId, type, provider, providerAccountId }, select: { user: { select: { name: true } } } });
        const actor = { userId, name: user.name ?? 'A new reader' };
        await recordAudit(tx, { actor, action: 'account.link', subject: 'account', subjectId: userId, details: { provider } }, now);
      });
    },
    async createSession({ sessionToken, userId }) {
      const { expires } = await inTransaction((tx) => openSession(tx, userId, device, now, sessionToken));
      return { sessionToken, userId, expires };
    },
    async getSessionAndUser(sessionToken) {
      const found = await findSession(sessionToken, now);
      const user = found && (await getUser(found.viewer.id));
      return user ? { session: { sessionToken, userId: user.id, expires: found.expires }, user } : null;
    },
    updateSession: () => null,
    async deleteSession(sessionToken) {
      const found = await findSession(sessionToken, now);
      if (found) await inTransaction((tx) => closeSession(tx, found.viewer.id, tokenHash(sessionToken)));
    },
  };
}

function inTransaction<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  return database().$transaction(work);
}
