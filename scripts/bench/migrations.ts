import { z } from 'zod';
import { applyMigrations } from '#lib/db/migrate.ts';

/** A process that brings one database up to date: Prisma's engine works for one database a process. */
const told = z.object({ url: z.string() });

process.once('message', (message) => {
  void applyMigrations(told.parse(message).url).then((applied) => process.send?.({ applied }, () => process.exit()));
});
process.once('disconnect', () => process.exit());
