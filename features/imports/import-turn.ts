import { setTimeout as wait } from 'node:timers/promises';
import { tryLock, type SessionLock } from '#lib/db/session-lock.ts';

/** Whoever imports, or takes an import back, has this lock: one at a time, over all processes. */
const TURN = 4_119_004;
const LOOK_AGAIN_MS = 300;

/** This process's turn to import, or null where another imports just now. A run that says RUNNING is dead for whoever has the turn. */
export function tryTurn(): Promise<SessionLock | null> {
  return tryLock(TURN, 'left-futures import');
}

/** Waits for the turn. `onWait` is called once where there is something to wait for; throws the signal's reason. */
export async function takeTurn(signal?: AbortSignal, onWait?: () => void): Promise<SessionLock> {
  for (let tries = 0; ; tries++) {
    signal?.throwIfAborted();
    const turn = await tryTurn();
    if (turn) return turn;
    if (tries === 0) onWait?.();
    await wait(LOOK_AGAIN_MS);
  }
}
