import process from 'node:process';
import { z } from 'zod';
import { useDatabase } from '#lib/env.ts';
import { importArchive, undoWholeImport } from './commands.ts';
import { textFile } from './import-fixture.ts';
import { wordpress } from './wordpress/reader.ts';

/** For tests: a process that imports, or undoes an import, and tells of each transaction, until it is killed. */
const order = z.object({ url: z.string(), text: z.string(), undo: z.number().optional() });

const now = new Date('2026-11-23T12:00:00Z');
const actor = { userId: null, name: 'a test' };
const onProgress = ({ step }: { step: string }) => void process.send?.(step);

process.once('message', (message) => void work(order.parse(message)));
process.once('disconnect', () => process.exit());
process.send?.('ready');

async function work({ url, text, undo }: z.infer<typeof order>): Promise<void> {
  useDatabase(url);
  if (undo !== undefined) await undoWholeImport({ runId: undo, actor, now, onProgress });
  else await importArchive({ reader: wordpress, files: [textFile(text)], actor, now, onProgress, batchSize: { things: 1, items: 12, chars: 100_000 } });
  process.send?.('done', () => process.exit());
}
