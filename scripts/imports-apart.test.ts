import { beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { ApartFailed, runApart } from './apart.ts';
import { importsApart } from './imports-apart.ts';

vi.mock('./apart.ts', { spy: true });
useTestDatabase();

const now = new Date('2026-11-28T12:00:00Z');
const going = new AbortController().signal;
const begin = () => database().importRun.create({ data: { status: 'WAITING', file: 'export.xml', startedAt: now }, select: { id: true } });
const statusOf = async (id: number) => (await database().importRun.findUniqueOrThrow({ where: { id }, select: { status: true } })).status;
/** Works off what waits, by processes that all end in one way; how often one was started. */
async function workOff(times: number, end: () => Promise<void>, stopping = going): Promise<number> {
  vi.mocked(runApart).mockReset().mockImplementation(end);
  const importing = importsApart(stopping);
  for (let turn = 0; turn < times; turn++) await importing({}, { now, signal: going }).catch(() => undefined);
  return vi.mocked(runApart).mock.calls.length;
}
const killed = () => Promise.reject(new ApartFailed('work', null, 'SIGKILL'));

beforeEach(async () => {
  await database().importRun.deleteMany();
});

describe('imports in a process of their own', () => {
  it('start one where something waits, and none where nothing does', async () => {
    expect(await workOff(1, () => Promise.resolve())).toBe(0);
    await begin();
    expect(await workOff(1, () => Promise.resolve())).toBe(1);
  });

  it('are given up after three deaths, and tell each to the queue', async () => {
    const { id } = await begin();
    vi.mocked(runApart).mockReset().mockImplementation(killed);
    const importing = importsApart(going);
    await expect(importing({}, { now, signal: going })).rejects.toThrow('work ended with SIGKILL');
    expect(await statusOf(id)).toBe('WAITING');
    expect(await workOff(4, killed)).toBe(3);
    expect(await statusOf(id)).toBe('FAILED');
  });

  it.each<[string, () => Promise<void>, AbortSignal]>([
    ['that failed, and are tried again', () => Promise.reject(new ApartFailed('work', 1, null)), going],
    ['that were killed since the site stops', killed, AbortSignal.abort()],
  ])('are not given up for processes %s', async (_why, end, stopping) => {
    const { id } = await begin();
    expect(await workOff(4, end, stopping)).toBe(4);
    expect(await statusOf(id)).toBe('WAITING');
  });
});
