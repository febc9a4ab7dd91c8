import { setImmediate as nextTurn } from 'node:timers/promises';
import { postPath } from '#features/posts/schema.ts';
import type { Step } from './archive-reader.ts';
import { aboutIt, charsIn, isPost, itemsIn, thingsIn, type Planned } from './planned.ts';

/** What one transaction stores. */
export type Batch = readonly Step[];

/** How much a transaction stores at most; but it stores at least one step. */
export interface BatchSize {
  things: number;
  items: number;
  chars: number;
}

/** Enough to spare round trips, and little enough that memory stays flat and a stop is quick. */
export const BATCH_SIZE: BatchSize = { things: 50, items: 500, chars: 700_000 };

/** Gathers the steps of an archive in its order. The same steps make the same batches, from wherever they begin between two. */
export async function* batchesOf(steps: AsyncIterable<Step>, size: BatchSize = BATCH_SIZE): AsyncGenerator<Batch> {
  let batch: Step[] = [];
  let room = { ...size };
  for await (const step of steps) {
    await nextTurn(); // what the batch before waits for of the database is heard between two steps
    batch.push(storable(step));
    for (const planned of step.planned) {
      room = { things: room.things - thingsIn(planned), items: room.items - itemsIn(planned), chars: room.chars - charsIn(planned) };
    }
    room.items -= step.findings.length;
    if (room.things > 0 && room.items > 0 && room.chars > 0) continue;
    yield batch;
    batch = [];
    room = { ...size };
  }
  if (batch.length > 0) yield batch;
}

/** Things whose old address no post here can have are told a new one by the store, and the report says so. */
function storable(step: Step): Step {
  const odd = step.planned.filter(hasOddPath);
  if (odd.length === 0) return step;
  return {
    position: step.position,
    planned: step.planned.map((planned) => (hasOddPath(planned) ? { ...planned, path: null } : planned)),
    findings: [
      ...step.findings,
      ...odd.map((planned) => ({
        kind: 'changed' as const,
        ...aboutIt(planned),
        message: 'It has a new address, since its old one cannot be kept.',
      })),
    ],
  };
}

function hasOddPath(planned: Planned): boolean {
  return isPost(planned) && planned.path !== null && !postPath.safeParse(planned.path).success;
}
