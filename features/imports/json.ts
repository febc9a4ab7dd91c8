import type { Prisma } from '#lib/db/client.ts';
import type { RunCounts } from './import-summary.ts';

/** What a batch or a run did, as its row holds it. */
export function jsonOf({ added, updated, unchanged, sampleRemoved }: RunCounts) {
  return { added: { ...added }, updated: { ...updated }, unchanged: { ...unchanged }, sampleRemoved } satisfies Prisma.InputJsonObject;
}
