import { z } from 'zod';
import type { LogFilter } from './log.ts';
import { MODERATION_ACTIONS } from './log-words.ts';

type Query = Record<string, string | string[] | undefined>;

const query = z.object({
  action: z.enum(MODERATION_ACTIONS).optional().catch(undefined),
  moderator: z.uuid().optional().catch(undefined),
  person: z.uuid().optional().catch(undefined),
  comment: z.coerce.number().int().min(1).max(2_147_483_647).optional().catch(undefined),
  before: z.string().regex(/^\d{1,18}$/).optional().catch(undefined),
});

/** Reads the address of the log; what makes no sense in it is left out. */
export function readLogQuery(asked: Query): LogFilter {
  const { action, moderator, person, comment, before } = query.parse(asked);
  return { ...(action && { action }), ...(moderator && { actorId: moderator }), ...(person && { userId: person }), ...(comment && { commentId: comment }), ...(before && { before }) };
}

/** The address of a page of the log. */
export function logAddress({ action, actorId, userId, commentId, before }: LogFilter): string {
  const entries = Object.entries({ action, moderator: actorId, person: userId, comment: commentId && String(commentId), before });
  const parameters = new URLSearchParams(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
  return `/admin/log/${parameters.size > 0 ? `?${parameters}` : ''}`;
}
