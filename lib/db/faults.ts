import { Prisma } from '#generated/prisma/client.ts';

/** Whether a raw query broke a unique index: PostgreSQL's 23505, as Prisma wraps it. */
export function isUniqueViolation(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  return error.code === 'P2002' || (error.code === 'P2010' && JSON.stringify(error.meta ?? {}).includes('23505'));
}
