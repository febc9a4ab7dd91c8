import { Prisma } from '#generated/prisma/client.ts';
import { NUMBER_WIDTH } from './thread.ts';

/** SQL for what `threadPath` makes of a number that only the database knows yet: five base-36 digits. */
export function numberedPlaceSql(number: Prisma.Sql): Prisma.Sql {
  const digits = Array.from({ length: NUMBER_WIDTH }, (_, index) => {
    const worth = 36 ** (NUMBER_WIDTH - 1 - index);
    return Prisma.sql`substr('0123456789abcdefghijklmnopqrstuvwxyz', (${number} / ${Prisma.raw(String(worth))}) % 36 + 1, 1)`;
  });
  return Prisma.join(digits, ' || ');
}
