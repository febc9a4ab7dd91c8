import { database } from '#lib/db/client.ts';
import { tryTurn } from './import-turn.ts';

export type WaitingRun = NonNullable<Awaited<ReturnType<typeof nextRun>>>;

/** What is to be imported or taken back next: what an instance was at comes before what waits. */
export async function nextRun() {
  const select = { id: true, status: true, options: true, userId: true, user: { select: { name: true } } } as const;
  const orderBy = { id: 'asc' } as const;
  const begun = await database().importRun.findFirst({ where: { status: { in: ['RUNNING', 'UNDOING'] } }, orderBy, select });
  return begun ?? (await database().importRun.findFirst({ where: { status: 'WAITING' }, orderBy, select }));
}

/** Whether there is something to do for `workOffImports`, and nobody at it. */
export async function importsWait(): Promise<boolean> {
  if (!(await nextRun())) return false;
  const turn = await tryTurn();
  await turn?.release();
  return turn !== null;
}
