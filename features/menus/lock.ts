import type { Transaction } from '#lib/db/client.ts';

/** Whoever changes a menu's entries does so alone, until the transaction's end. */
export async function lockMenus(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('menus'))`;
}
