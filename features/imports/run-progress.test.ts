import { afterEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { progressOf, type Told } from './run-progress.ts';
import { watchImport } from './run-watch.ts';

useTestDatabase();
afterEach(() => vi.restoreAllMocks());

const settled = (texts: number): Told => ({ step: 'settling', bytes: texts, totalBytes: 3_000, items: texts });

describe('the progress of a run', () => {
  it('is written into its row at most once a second, whatever the step, and told each time', async () => {
    const { id } = await database().importRun.create({ data: { status: 'RUNNING', file: 'old.xml' }, select: { id: true } });
    const clock = vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
    const heard: Told[] = [];
    const progress = progressOf(id, (told) => heard.push(told));
    await progress.tell({ step: 'writing', bytes: 9, totalBytes: 9, items: 3_000 });
    clock.mockReturnValue(1_000_900);
    await progress.tell(settled(0));
    expect(await watchImport(id)).toMatchObject({ progress: { step: 'writing' } });
    clock.mockReturnValue(1_001_000);
    await progress.tell(settled(1_000));
    clock.mockReturnValue(1_001_100);
    await progress.tell(settled(2_000));
    expect(await watchImport(id)).toEqual({ status: 'RUNNING', progress: { ...settled(1_000), at: 1_001_000 } });
    expect(heard).toHaveLength(4);
  });
});
