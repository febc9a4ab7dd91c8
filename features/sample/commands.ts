import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { writeSample, type LoadedSample } from './load.ts';
import { prepareSample } from './prepare.ts';

export { removeSample } from './removal.ts';

const itself: Actor = { userId: null, name: 'Sample content' };
/** A slow disk's worth, where an ordinary one takes a second. */
const TRANSACTION_MS = 60_000;

/**
 * Gives an empty site the sample content: authors, categories, tags, pictures, posts with their discussions, pages and the
 * main menu, all of it or nothing. False, with nothing done, where there is any post, or where the sample content was
 * removed before: an owner who has cleared it away does not get it back.
 */
export async function loadSample(now: Date): Promise<LoadedSample | false> {
  if (!(await database().$transaction(isWanted))) return false;
  const prepared = await prepareSample(now);
  return database().$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('sample content'))`;
      if (!(await isWanted(tx))) return false; // another instance was quicker
      const { loaded, tags } = await writeSample(tx, itself, prepared, now);
      await recordAudit(tx, { actor: itself, action: 'sample.load', subject: 'sample', details: loaded }, now);
      await announceTags(tx, tags);
      return loaded;
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  );
}

async function isWanted(tx: Transaction): Promise<boolean> {
  const post = await tx.post.findFirst({ select: { id: true } });
  const removal = await tx.auditEntry.findFirst({ where: { subject: 'sample', action: 'sample.remove' }, select: { id: true } });
  return post === null && removal === null;
}
