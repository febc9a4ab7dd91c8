import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { authSecret } from '#lib/secret.ts';
import type { Subscription } from './subscription.ts';

const letters = { r: 'REPLY', f: 'FOLLOW', m: 'MODERATION' } as const;
const parts = z.tuple([z.uuid(), z.enum(['r', 'f', 'm']), z.string()]);

/** What lets whoever has a mail turn off mails of its kind without signing in. It never runs out, as a mail does not. */
export function unsubscribeToken({ userId, kind }: Subscription): string {
  const letter = kind === 'REPLY' ? 'r' : kind === 'FOLLOW' ? 'f' : 'm';
  return `${userId}.${letter}.${signature(userId, letter)}`;
}

/** The subscription that a token of ours names; null for any other text. */
export function readUnsubscribeToken(token: string): Subscription | null {
  const read = parts.safeParse(token.split('.'));
  if (!read.success) return null;
  const [userId, letter, given] = read.data;
  const [right, asked] = [Buffer.from(signature(userId, letter)), Buffer.from(given)];
  return right.length === asked.length && timingSafeEqual(right, asked) ? { userId, kind: letters[letter] } : null;
}

function signature(userId: string, letter: string): string {
  return createHmac('sha256', authSecret()).update(`unsubscribe ${userId} ${letter}`).digest('base64url');
}
