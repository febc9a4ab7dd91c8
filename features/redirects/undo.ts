import { z } from 'zod';
import type { Actor } from '#features/audit/actor.ts';
import { GONE, refused, type Change } from '#features/audit/change.ts';
import { findLatest } from '#features/audit/latest.ts';
import { changeRedirect, createRedirect, deleteRedirect } from './commands.ts';

const columns = z.object({ fromPath: z.string(), toUrl: z.string(), status: z.int() });
const details = z.object({ before: columns.optional() });

/** Takes back what was last done to a redirect: one that was deleted is there again, with a count that begins anew. */
export async function undoRedirect(actor: Actor, entry: string, now: Date): Promise<Change> {
  const latest = await findLatest(entry, { subject: 'redirect', actions: ['redirect.create', 'redirect.change', 'redirect.delete'] });
  if (!latest) return GONE;
  if (latest.followedBy) return refused(`${latest.followedBy} has changed it again meanwhile.`);
  const id = Number(latest.subjectId);
  const { before } = details.parse(latest.details);
  if (!before) return deleteRedirect(actor, { id }, now);
  const fields = { from: before.fromPath, to: before.toUrl, status: before.status };
  return latest.action === 'redirect.delete' ? createRedirect(actor, fields, now) : changeRedirect(actor, { id, ...fields }, now);
}
