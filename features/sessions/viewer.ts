import type { Role } from '#generated/prisma/enums.ts';
import type { Person } from '#features/audit/actor.ts';

/** Whoever a request comes from, once their session was looked up; what policies ask about. */
export type Viewer = {
  id: string;
  /** Null until their first sign-in is complete. */
  name: string | null;
  role: Role;
  /** Set while the account waits to be deleted. */
  deleteAfter: Date | null;
  /** The session that they came with. */
  sessionHash: string;
};

/** Who acts, for commands and the audit log. */
export function actorOf({ id, name }: Viewer): Person {
  return { userId: id, name: name ?? 'A new reader' };
}
