import { database } from '#lib/db/client.ts';
import { tokenHash } from '#lib/token.ts';
import type { Viewer } from '#features/sessions/viewer.ts';

/** Everybody whom a guard has to tell from everybody else. `owner` is whose thing is acted upon; the last two are signed out. */
export const CAST = ['signed out', 'owner', 'other reader', 'author', 'editor', 'admin', 'suspended', 'banned'] as const;
export type Part = (typeof CAST)[number];

const accounts = {
  owner: { role: 'READER' },
  'other reader': { role: 'READER' },
  author: { role: 'AUTHOR' },
  editor: { role: 'EDITOR' },
  admin: { role: 'ADMIN' },
  suspended: { role: 'EDITOR', standing: 'SUSPENDED', suspendedUntil: new Date('2999-01-01') },
  banned: { role: 'ADMIN', standing: 'BANNED' },
} as const;

/** The secret of the session that each of them has: the two who are out had one before. */
export const tokenOf = (part: Part) => `session of the ${part}`;

/** Makes the accounts, all of good standing but for the last two, and a session for each. Returns their ids. */
export async function castEverybody(now: Date): Promise<Record<Exclude<Part, 'signed out'>, string>> {
  const long = new Date(now.getTime() - 100 * 86_400_000);
  const made = await Promise.all(
    Object.entries(accounts).map(async ([part, facts]) => {
      const email = `${part.replace(' ', '-')}@example.org`;
      const user = await database().user.create({ data: { ...facts, email, emailVerified: long, name: `The ${part}`, createdAt: long }, select: { id: true } });
      await database().session.create({ data: { tokenHash: tokenHash(`session of the ${part}`), userId: user.id, expires: new Date('2999-01-01'), createdAt: now, lastSeen: now }, select: { userId: true } });
      return [part, user.id] as const;
    }),
  );
  const ids = Object.fromEntries(made);
  const id = (part: keyof typeof accounts) => ids[part] ?? '';
  return { owner: id('owner'), 'other reader': id('other reader'), author: id('author'), editor: id('editor'), admin: id('admin'), suspended: id('suspended'), banned: id('banned') };
}

export type Cast = Awaited<ReturnType<typeof castEverybody>>;
export type { Viewer };
