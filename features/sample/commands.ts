import { announceTags } from '#lib/cache/announce.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { sampleAuthors, sampleCategories, sampleTags } from '#prisma/sample/content.ts';
import { writeSample, type LoadedSample } from './load.ts';
import { prepareSample, type PreparedSample } from './prepare.ts';

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
      return writeAndNote(tx, prepared, now);
    },
    { timeout: TRANSACTION_MS, maxWait: TRANSACTION_MS },
  );
}

/**
 * The sample content as it was when it was loaded first, its dates and addresses too, for a site that is as empty again as it
 * was then; null for any other.
 */
export async function prepareSampleAgain(now: Date): Promise<PreparedSample | null> {
  if (!(await database().$transaction(hasRoom))) return null;
  const first = await database().auditEntry.findFirst({ where: { subject: 'sample', action: 'sample.load' }, orderBy: { id: 'asc' }, select: { at: true } });
  return prepareSample(first?.at ?? now);
}

/** Brings it back, as part of a transaction. False, with nothing done, where there is no room for it meanwhile. */
export async function bringSampleBack(tx: Transaction, prepared: PreparedSample, now: Date): Promise<boolean> {
  if (!(await hasRoom(tx))) return false;
  await writeAndNote(tx, prepared, now);
  return true;
}

async function writeAndNote(tx: Transaction, prepared: PreparedSample, now: Date): Promise<LoadedSample> {
  const { loaded, tags } = await writeSample(tx, itself, prepared, now);
  await recordAudit(tx, { actor: itself, action: 'sample.load', subject: 'sample', details: loaded }, now);
  await announceTags(tx, tags);
  return loaded;
}

/** Whether no post is here, nor anything that has a name of the sample's, or its place in the main menu. */
async function hasRoom(tx: Transaction): Promise<boolean> {
  const named = (sample: readonly { slug: string }[]) => ({ where: { slug: { in: sample.map(({ slug }) => slug) } }, select: { id: true } });
  const inTheWay = [
    await tx.post.findFirst({ select: { id: true } }),
    await tx.author.findFirst(named(sampleAuthors)),
    await tx.category.findFirst(named(sampleCategories)),
    await tx.tag.findFirst(named(sampleTags)),
    await tx.menuItem.findFirst({ where: { menu: { location: 'main' } }, select: { id: true } }),
  ];
  return inTheWay.every((row) => row === null);
}

async function isWanted(tx: Transaction): Promise<boolean> {
  const post = await tx.post.findFirst({ select: { id: true } });
  const removal = await tx.auditEntry.findFirst({ where: { subject: 'sample', action: 'sample.remove' }, select: { id: true } });
  return post === null && removal === null;
}
