import type { Facts, Finding } from './verdict.ts';

/** What is nearly certain is put away; what is likely waits; what is possible is worth a note. */
const SPAM = 0.95;
const LIKELY = 0.8;
const POSSIBLE = 0.6;

export function spamScore({ spamScore: score }: Facts): Finding | null {
  if (score === null || score <= POSSIBLE) return null;
  const found = `${Math.floor(score * 100)} of 100, by what moderators have decided so far`;
  if (score > SPAM) return { found, status: 'SPAM' };
  return score > LIKELY ? { found, status: 'PENDING' } : { found };
}

export function akismet({ akismet: answer }: Facts): Finding | null {
  return answer === 'spam' ? { found: 'Akismet has seen its like elsewhere', status: 'SPAM' } : null;
}
