import type { Facts, Finding } from './verdict.ts';

export function heldAlways({ author }: Facts): Finding | null {
  return author.heldAlways ? { found: 'A moderator has asked to see every comment of this account', status: 'PENDING' } : null;
}

export function holdAll({ mode }: Facts): Finding | null {
  return mode === 'HOLD_ALL' ? { found: 'Every comment is looked at before it is published', status: 'PENDING' } : null;
}

export function newcomer({ mode, author, settings }: Facts): Finding | null {
  if (mode !== 'HOLD_NEWCOMERS' || author.approvedComments >= settings.holdFirst) return null;
  const approved = author.approvedComments === 0 ? 'No comment' : `${author.approvedComments} of ${settings.holdFirst} comments`;
  return { found: `${approved} of this account approved so far; it is ${age(author.accountAgeMs)} old`, status: 'PENDING' };
}

const MINUTE_MS = 60_000;

function age(ms: number): string {
  const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
  if (minutes < 120) return minutes === 1 ? '1 minute' : `${minutes} minutes`;
  return minutes < 2 * 24 * 60 ? `${Math.floor(minutes / 60)} hours` : `${Math.floor(minutes / 60 / 24)} days`;
}
