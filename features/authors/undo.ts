import { z } from 'zod';
import type { Actor } from '#features/audit/actor.ts';
import { GONE, refused, type Change } from '#features/audit/change.ts';
import { findLatest } from '#features/audit/latest.ts';
import { changeAuthor, deleteAuthor } from './commands.ts';

const facts = z.object({ name: z.string(), slug: z.string(), bio: z.string(), link: z.string().nullable(), userId: z.string().nullable(), imageId: z.int().nullable() });
const details = z.object({ before: facts });

/** Takes the latest change of an author back, or their making. */
export async function undoAuthor(actor: Actor, entry: string, now: Date): Promise<Change> {
  const latest = await findLatest(entry, { subject: 'author', actions: ['author.create', 'author.change'] });
  if (!latest) return GONE;
  if (latest.followedBy) return refused(`${latest.followedBy} has changed it again meanwhile.`);
  const id = Number(latest.subjectId);
  if (latest.action === 'author.create') return deleteAuthor(actor, { id }, now);
  return changeAuthor(actor, { id, ...details.parse(latest.details).before }, now);
}
