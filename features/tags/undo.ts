import { z } from 'zod';
import type { Actor } from '#features/audit/actor.ts';
import { GONE, refused, type Change } from '#features/audit/change.ts';
import { findLatest } from '#features/audit/latest.ts';
import { changeTag } from './commands.ts';
import { deleteTag } from './ends.ts';

const details = z.object({ before: z.object({ name: z.string(), slug: z.string(), description: z.string() }) });

/** Takes the latest change of a tag back, or its making. */
export async function undoTag(actor: Actor, entry: string, now: Date): Promise<Change> {
  const latest = await findLatest(entry, { subject: 'tag', actions: ['tag.create', 'tag.change'] });
  if (!latest) return GONE;
  if (latest.followedBy) return refused(`${latest.followedBy} has changed it again meanwhile.`);
  const id = Number(latest.subjectId);
  if (latest.action === 'tag.create') return deleteTag(actor, { id }, now);
  return changeTag(actor, { id, ...details.parse(latest.details).before }, now);
}
