import { database } from '#lib/db/client.ts';
import { batchesOf, BATCH_SIZE, type BatchSize } from './batches.ts';
import type { CheckedArchive } from './check-archive.ts';
import { itemsIn } from './planned.ts';
import type { Progress } from './run-progress.ts';
import { settleArchive } from './settle/archive.ts';
import { renderAhead } from './store/ahead.ts';
import { createSearchTidier } from './tidy-search.ts';
import { completeTakeover, takeBatch, type Takeover } from './takeover.ts';
import { createTurns } from './turns.ts';

export interface Writing {
  progress: Progress;
  signal?: AbortSignal;
  batchSize?: BatchSize;
}

/** Takes all of an archive over that its run has not stored yet. While the database takes one batch, the next is read and rendered. */
export async function writeArchive(takeover: Takeover, { reading, archive }: CheckedArchive, { progress, signal, batchSize = BATCH_SIZE }: Writing): Promise<void> {
  const turns = createTurns();
  const tidier = createSearchTidier();
  let items = 0;
  reading.begin();
  try {
    for await (const batch of batchesOf(archive.steps(takeover.run.standing.position), batchSize)) {
      signal?.throwIfAborted();
      const planned = batch.flatMap((step) => step.planned);
      await renderAhead(database(), planned, takeover.arrival);
      const bytes = reading.bytesRead();
      await turns.next(async () => {
        signal?.throwIfAborted();
        await takeBatch(takeover, batch);
        tidier.nudge();
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
      await tidier.end();
    }
  }
}
