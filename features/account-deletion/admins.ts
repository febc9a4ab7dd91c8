import type { Prisma } from '#lib/db/client.ts';

/** The admins beside an account who stay: whoever waits to be deleted looks after nothing any more. */
export const otherAdmins = (id: string): Prisma.UserWhereInput => ({ role: 'ADMIN', id: { not: id }, deleteAfter: null });
