import { askThem, type Ask } from './ask.ts';
import { checkOutsideLinks } from './outside.ts';
import { checkOwnLinks } from './own.ts';
import { recheckBroken } from './recheck.ts';

/** One run of the check: what is known to be broken first, then the next posts' links. A minute, or some where nobody answers. */
export async function checkLinks(now: Date, signal: AbortSignal, ask: Ask = askThem): Promise<void> {
  await recheckBroken(now, signal, ask);
  await checkOwnLinks(now, signal, ask);
  await checkOutsideLinks(now, signal, ask);
}
