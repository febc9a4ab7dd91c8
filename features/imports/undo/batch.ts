import { z } from 'zod';
import { announceTags } from '#lib/cache/announce.ts';
import { EVERYTHING } from '#lib/cache/store.ts';
import type { Transaction } from '#lib/db/client.ts';
import { relistPosts } from '#features/posts/listings.ts';
import type { Finding } from '../finding.ts';
import { storeFindings } from '../findings.ts';
import { MADE_KINDS, nothingMade, type Made } from '../made.ts';
import { replacedThing, type ReplacedThing } from '../replaced.ts';
import { restoreMenu } from '../replaced-menu.ts';
import { restorePost } from '../replaced-post.ts';
import { takeCommentsAway } from './comments.ts';
import { takePostsAway } from './posts.ts';
import { takeSubjectsAway } from './subjects.ts';

export interface UndoneRun {
  id: number;
  timeZone: string;
  /** The accounts that the run linked authors with. */
  linkedUsers: readonly string[];
}

const ids = z.array(z.number());
const storedMade = z.partialRecord(z.enum(MADE_KINDS), ids).transform((made): Made => ({ ...nothingMade(), ...made }));
const storedBefore = z.array(replacedThing).nullable().transform((before) => before ?? []);

/**
 * Takes away what one batch added, puts back what it changed, and notes that it is undone, all as part of one transaction.
 * Returns how many things went, and how many stay. Pictures and files go last of all (see media.ts).
 */
export async function undoBatch(tx: Transaction, run: UndoneRun, batch: { number: number; made: unknown; before: unknown }): Promise<{ removed: number; kept: number }> {
  const made = storedMade.parse(batch.made);
  const replaced = await putBack(tx, storedBefore.parse(batch.before), run.timeZone);
  const links = await takeLinksAway(tx, made);
  const comments = await takeCommentsAway(tx, made.comments, made.posts);
  const posts = await takePostsAway(tx, run.id, made.posts);
  const subjects = await takeSubjectsAway(tx, made, run.linkedUsers);
  const findings = [...replaced.findings, ...posts.findings, ...comments.findings, ...subjects.findings];
  await storeFindings(tx, run.id, batch.number, findings);
  await tx.importBatch.update({ where: { runId_number: { runId: run.id, number: batch.number } }, data: { undone: true }, select: { number: true } });
  await announceTags(tx, [EVERYTHING]);
  return { removed: replaced.removed + links + comments.removed + posts.removed + subjects.removed, kept: findings.length };
}

async function putBack(tx: Transaction, before: readonly ReplacedThing[], timeZone: string): Promise<{ removed: number; findings: Finding[] }> {
  const restored: number[] = [];
  const findings: Finding[] = [];
  let removed = 0;
  for (const thing of before.toReversed()) {
    if (thing.kind === 'post') {
      if (await restorePost(tx, thing)) restored.push(thing.id);
    } else if (thing.kind === 'record') await putRecordBack(tx, thing);
    else if (thing.kind === 'picture') await putPictureBack(tx, thing);
    else if (thing.kind === 'place') await putPageBack(tx, thing);
    else {
      const count = await restoreMenu(tx, thing);
      if (count === null) findings.push({ kind: 'kept-here', itemType: 'menu', title: thing.title, message: 'It stays when the import is undone: it was changed here since.' });
      else removed += count;
    }
  }
  await relistPosts(tx, restored, timeZone);
  return { removed, findings };
}

async function putRecordBack(tx: Transaction, { sourceId, type, key, raw, path }: Extract<ReplacedThing, { kind: 'record' }>): Promise<void> {
  await tx.$executeRaw`UPDATE "ImportRecord" SET "raw" = ${JSON.stringify(raw)}::jsonb, "path" = ${path} WHERE "sourceId" = ${sourceId} AND "type" = ${type} AND "key" = ${key}`;
}

/** Where it is still there. */
async function putPictureBack(tx: Transaction, { id, pictureId }: { id: number; pictureId: number | null }): Promise<void> {
  const picture = pictureId === null ? null : await tx.media.findUnique({ where: { id: pictureId }, select: { id: true } });
  await tx.post.updateMany({ where: { id, version: 1 }, data: { pictureId: picture?.id ?? null } });
}

/** Below the page that it stood below, where that is still there. */
async function putPageBack(tx: Transaction, { id, parentId }: { id: number; parentId: number | null }): Promise<void> {
  const parent = parentId === null ? null : await tx.post.findUnique({ where: { id: parentId }, select: { id: true } });
  await tx.post.updateMany({ where: { id, version: 1 }, data: { parentId: parent?.id ?? null } });
}

/** A menu stays where something stands in it that the import did not bring. */
async function takeLinksAway(tx: Transaction, { redirects, menuItems, menus }: Made): Promise<number> {
  const gone = [
    await tx.redirect.deleteMany({ where: { id: { in: redirects } } }),
    await tx.menuItem.deleteMany({ where: { id: { in: menuItems } } }),
    await tx.menu.deleteMany({ where: { id: { in: menus }, items: { none: {} } } }),
  ];
  return gone.reduce((sum, { count }) => sum + count, 0);
}
