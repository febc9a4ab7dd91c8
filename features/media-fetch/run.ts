import { database } from '#lib/db/client.ts';
import { fetchOne, type Missing, type WaitingMedia } from './fetch-one.ts';
import { noteHere, noteMissing, noteWaiting } from './notes.ts';
import type { Origin } from './origin.ts';

/** The old site has not answered several times in a row: the rest waits for another time. */
export class OldSiteAwayError extends Error {
  override name = 'OldSiteAwayError';
}

export interface FetchRequest {
  sourceId: number;
  origin: Origin;
  now: Date;
  signal: AbortSignal;
  onProgress?: (progress: FetchProgress) => void;
  /** Waits between tries, in milliseconds; tests have no time. */
  pauses?: readonly number[];
  /** Until then it goes on, in milliseconds of this process's clock. */
  until?: number;
}

/** How many files came and did not come, in this run, of how many. */
export interface FetchProgress {
  here: number;
  missing: number;
  total: number;
}

/** Two at a time: a picture takes a processor for a second or two, and the old site has readers. */
const AT_ONCE = 2;
/** So many that did not answer, one after the other, are no accident. */
const SILENT_IN_A_ROW = 5;
const LOOKED_UP = 50;

/**
 * Brings the pictures and files of an old site here that are not, two at a time, from wherever they are to be had. Stopped at
 * any point it goes on where it was, when it is asked for again. False where time was up before the end. What cannot be had
 * is named in the report of the site's last import. Throws OldSiteAwayError, and the signal's reason.
 */
export async function fetchWaiting({ sourceId, origin, now, signal, onProgress, pauses, until = Infinity }: FetchRequest): Promise<boolean> {
  const next = waitingOf(sourceId);
  const progress: FetchProgress = { here: 0, missing: 0, total: await database().media.count({ where: { importId: sourceId, fetchState: 'WAITING' } }) };
  const silent: number[] = [];
  const failing = new AbortController();
  const stopped = AbortSignal.any([signal, failing.signal]);
  await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
  signal.throwIfAborted();
  failing.signal.throwIfAborted(); // with what failed first: it stopped the others
  return performance.now() < until;

  async function work(): Promise<void> {
    try {
      for (let media = await next(); media && !stopped.aborted && performance.now() < until; media = await next()) await bring(media);
    } catch (error) {
      failing.abort(error);
    }
  }

  async function bring(media: WaitingMedia): Promise<void> {
    const missing = await fetchOne(media, { origin, now, signal: stopped, pauses });
    if (missing === null) await noteHere(sourceId, media);
    else await noteMissing(sourceId, media, missing.why);
    progress[missing === null ? 'here' : 'missing'] += 1;
    onProgress?.({ ...progress });
    await heedSilence(media, missing);
  }

  async function heedSilence({ id }: WaitingMedia, missing: Missing | null): Promise<void> {
    if (!missing?.later) silent.length = 0;
    else if (silent.push(id) >= SILENT_IN_A_ROW) {
      await noteWaiting(sourceId, silent);
      throw new OldSiteAwayError('The old site does not answer.');
    }
  }
}

/** What waits, one after the other, for several that ask. */
function waitingOf(sourceId: number): () => Promise<WaitingMedia | undefined> {
  let last = 0;
  let rows: WaitingMedia[] = [];
  let looking: Promise<void> = Promise.resolve();
  const look = async () => {
    if (rows.length > 0) return;
    rows = await database().media.findMany({
      where: { importId: sourceId, fetchState: 'WAITING', id: { gt: last } }, orderBy: { id: 'asc' }, take: LOOKED_UP, select: { id: true, importId: true, legacyId: true, name: true, sourceUrl: true },
    });
    last = rows.at(-1)?.id ?? last;
  };
  return async () => {
    looking = looking.then(look);
    await looking;
    return rows.shift();
  };
}
