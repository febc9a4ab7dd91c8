import { z } from 'zod';
import type { Actor } from '#features/audit/actor.ts';
import { GONE, refused, type Change } from '#features/audit/change.ts';
import { findLatest } from '#features/audit/latest.ts';
import { changeCategory } from './commands.ts';
import { deleteCategory } from './ends.ts';

const facts = z.object({ name: z.string(), slug: z.string(), description: z.string(), parentId: z.int().nullable() });
const details = z.object({ before: facts });

/** Takes the latest change of a category back, or its making. The address that it had meanwhile leads to the one it has again. */
export async function undoCategory(actor: Actor, entry: string, now: Date): Promise<Change> {
  const latest = await findLatest(entry, { subject: 'category', actions: ['category.create', 'category.change'] });
  if (!latest) return GONE;
  if (latest.followedBy) return refused(`${latest.followedBy} has changed it again meanwhile.`);
  const id = Number(latest.subjectId);
  if (latest.action === 'category.create') return deleteCategory(actor, { id }, now);
  return changeCategory(actor, { id, ...details.parse(latest.details).before }, now);
}
