import { fingerprint } from './fingerprint.ts';
import type { Facts, Finding } from './verdict.ts';

/** Once may be a page that was sent twice; a third time is no accident. */
const TIMES_BY_ONE = 2;
/** Two people may quote the same slogan. */
const TIMES_BY_OTHERS = 2;

/** The same words again, by the same account or by others, within the last day. */
export function repeated({ text, author, fingerprintSeenElsewhere }: Facts): Finding | null {
  const print = fingerprint(text);
  if (print === null) return null;
  const own = author.recent.filter((comment) => comment.fingerprint === print).length;
  if (own === 0 && fingerprintSeenElsewhere === 0) return null;
  const isSpam = own >= TIMES_BY_ONE || fingerprintSeenElsewhere >= TIMES_BY_OTHERS;
  return { found: `The same words: ${times(own)} by this account, ${times(fingerprintSeenElsewhere)} by others, within a day`, status: isSpam ? 'SPAM' : 'PENDING' };
}

export function tooFast({ author, settings, now }: Facts): Finding | null {
  const last = Math.max(...author.recent.map(({ at }) => at.getTime()));
  const seconds = Math.max(0, Math.round((now.getTime() - last) / 1_000));
  return seconds < settings.secondsBetween ? { found: `${seconds} seconds after their last one; ${settings.secondsBetween} are asked for`, status: 'PENDING' } : null;
}

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}
