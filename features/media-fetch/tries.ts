import { setTimeout as wait } from 'node:timers/promises';
import { DownloadError } from '#lib/safe-fetch/download.ts';

/** How long to wait before the second and the third try. */
export const PAUSES_MS = [2_000, 10_000] as const;
/** A site that asks for more is left alone until the next time. */
const MOST_WAIT_MS = 60_000;

/** Tries three times what may work the next time. Throws the last DownloadError. */
export async function withTries<Result>(work: () => Promise<Result>, signal: AbortSignal, pauses: readonly number[] = PAUSES_MS): Promise<Result> {
  for (const pause of pauses) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof DownloadError) || !error.again || error.waitMs > MOST_WAIT_MS) throw error;
      await wait(Math.max(pause, error.waitMs), undefined, { signal });
    }
  }
  return work();
}
