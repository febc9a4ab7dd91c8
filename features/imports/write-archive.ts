import { database } from '#lib/db/client.ts';
import { batchesOf, BATCH_SIZE, type BatchSize } from './batches.ts';
import type { CheckedArchive } from './check-archive.ts';
import { itemsIn } from './planned.ts';
import type { Progress } from './run-progress.ts';
import { settleArchive } from './settle/archive.ts';
import { renderAhead } from './store/ahead.ts';
import { createTidier } from './tidier.ts';
import { completeTakeover, takeBatch, type Takeover } from './takeover.ts';
import { createTurns } from './turns.ts';

export interface Writing {
  progress: Progress;
  signal?: AbortSignal;
  batchSize?: BatchSize;
}

/**
 * Takes all of an archive over that its run has not stored yet. While the database takes one batch, it makes the next ready
 * on another connection, and the one after that is read and rendered.
 */
export async function writeArchive(takeover: Takeover, { reading, archive }: CheckedArchive, { progress, signal, batchSize = BATCH_SIZE }: Writing): Promise<void> {
  const turns = createTurns();
  const { arrival } = takeover;
  const tidier = createTidier();
  let items = 0;
  let ready: Promise<void> = Promise.resolve();
  reading.begin();
  try {
    for await (const batch of batchesOf(archive.steps(takeover.run.standing.position), batchSize)) {
      signal?.throwIfAborted();
      const planned = batch.flatMap((step) => step.planned);
      const fresh = await renderAhead(database(), planned, arrival);
      const bytes = reading.bytesRead();
      const staged = ready.then(() => arrival.staging.ahead(database(), fresh));
      ready = staged.catch(() => undefined); // its turn tells
      await turns.next(async () => {
        await staged;
        signal?.throwIfAborted();
        await takeBatch(takeover, batch);
        void tidier.nudge();
        items += planned.reduce((sum, thing) => sum + itemsIn(thing), 0);
        await progress.tell({ step: 'writing', bytes, totalBytes: reading.totalBytes, items });
      });
    }
    await turns.next(async () => {
      signal?.throwIfAborted();
      if (takeover.run.standing.batches === 0) await takeBatch(takeover, []);
      await settleArchive(takeover, { progress, signal });
      await completeTakeover(takeover);
    });
  } finally {
    try {
      await turns.end();
    } finally {
      await ready;
      await tidier.finish();
    }
  }
}
