import { z } from 'zod';

/** What moderators decide that somebody is told of: about a comment, or about their account. Nobody is told of spam: that would help those who send it. */
export const decisions = ['approve', 'restore', 'remove', 'edit', 'feature', 'warn', 'suspend', 'ban', 'lift'] as const;
export type ToldDecision = (typeof decisions)[number];

/** What a notification of kind MODERATION keeps in `details`. */
export const decisionDetails = z.object({ decision: z.enum(decisions), reason: z.string().nullish().transform((reason) => reason || null) });
