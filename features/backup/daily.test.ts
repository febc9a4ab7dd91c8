import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { orderBackup } from './commands.ts';
import { keptBackups, keptFile, makeDailyBackup } from './daily.ts';
import { ageInWords, sizeInWords } from './schema.ts';

useTestDatabase();

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'left-futures-daily-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(folder, { recursive: true });
});
const day = (number: number) => new Date(Date.UTC(2026, 10, number, 3, 40));
const keep = (number: number) => vi.spyOn(env(), 'BACKUP_KEEP', 'get').mockReturnValue(number);

describe('the daily backup', () => {
  it('is listed with its size, and the oldest beyond those to be kept go', async () => {
    keep(2);
    expect(await keptBackups()).toEqual([]);
    for (const number of [1, 2, 3]) await makeDailyBackup(day(number));
    const kept = await keptBackups();
    expect(kept.map(({ name }) => name)).toEqual(['left-futures-2026-11-03T034000Z.tar.gz', 'left-futures-2026-11-02T034000Z.tar.gz']);
    expect(kept.every(({ bytes }) => bytes > 500)).toBe(true);
  });

  it('takes away what a killed one has left, and nothing that is somebody else’s', async () => {
    await mkdir(join(folder, 'backups'));
    await writeFile(join(folder, 'backups/left-futures-2026-11-01T034000Z.tar.gz.part'), 'half');
    await writeFile(join(folder, 'backups/mine.tar.gz'), 'mine');
    keep(1);
    await makeDailyBackup(day(2));
    expect((await readdir(join(folder, 'backups'))).toSorted()).toEqual(['left-futures-2026-11-02T034000Z.tar.gz', 'mine.tar.gz']);
    expect(await keptFile('mine.tar.gz')).toBeNull();
    expect(await keptFile('../auth-secret')).toBeNull();
    expect(await keptFile('left-futures-2026-11-02T034000Z.tar.gz')).toBe(join(folder, 'backups/left-futures-2026-11-02T034000Z.tar.gz'));
  });

  it('is not made where none is to be kept, nor ordered', async () => {
    keep(0);
    expect(await makeDailyBackup(day(1))).toBeNull();
    expect(await orderBackup({ userId: crypto.randomUUID(), name: 'Ann' }, day(1))).toBe(false);
    expect(await readdir(folder)).toEqual([]);
  });

  it('is one, ordered once or twice, and the log says who did', async () => {
    const ann = await database().user.create({ data: { email: 'ann@example.org', name: 'Ann', role: 'ADMIN' }, select: { id: true } });
    for (let time = 0; time < 2; time++) expect(await orderBackup({ userId: ann.id, name: 'Ann' }, day(1))).toBe(true);
    expect(await database().$queryRaw`SELECT count(*)::int AS "jobs" FROM graphile_worker.jobs WHERE "task_identifier" = 'back-up'`).toEqual([{ jobs: 1 }]);
    expect(await database().auditEntry.count({ where: { action: 'backup.order' } })).toBe(2);
  });
});

it.each([[999, '1 kB'], [1_540_000, '1.5 MB'], [2_000_000_000, '2 GB']])('%i bytes are %s', (bytes, words) => expect(sizeInWords(bytes)).toBe(words));
it.each([[0.5, 'less than an hour old'], [1, '1 hour old'], [47, '47 hours old'], [49, '2 days old']])('after %d hours a backup is %s', (hours, words) => {
  expect(ageInWords(day(1), new Date(day(1).getTime() + hours * 3_600_000))).toBe(words);
});
