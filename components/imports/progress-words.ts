import { amountWords } from '#features/imports/amount-words.ts';
import type { RunProgress } from '#features/imports/run-schema.ts';

/** A moment of something that goes on: how much was done, and when, in milliseconds. */
export interface Sample {
  done: number;
  at: number;
}

/** How much of it is done, 0 to 1; an archive that has to be read more than once may seem done before it is. */
export function partDone({ bytes, totalBytes }: Pick<RunProgress, 'bytes' | 'totalBytes'>): number {
  return totalBytes > 0 ? Math.min(1, bytes / totalBytes) : 0;
}

/** How long the rest takes at the speed since `first`, in seconds; null where that cannot be told yet. */
export function secondsLeft(first: Sample, now: Sample, total: number): number | null {
  const [done, seconds] = [now.done - first.done, (now.at - first.at) / 1_000];
  if (done <= 0 || seconds < 3) return null;
  return Math.max(0, Math.round(((total - now.done) / done) * seconds));
}

/** "about 3 minutes"; '' where it cannot be told. */
export function leftWords(seconds: number | null): string {
  if (seconds === null) return '';
  if (seconds < 10) return 'a few seconds left';
  if (seconds < 60) return `about ${Math.ceil(seconds / 10) * 10} seconds left`;
  const minutes = Math.round(seconds / 60);
  if (minutes < 90) return `about ${minutes === 1 ? 'a minute' : `${minutes} minutes`} left`;
  return `about ${Math.round(minutes / 60)} hours left`;
}

/** The progress that was written for the state that an import is in; null where what is written is of the state before. */
export function progressIn(status: string, progress: RunProgress | null, isCheck = false): RunProgress | null {
  const steps: RunProgress['step'][] = status === 'UNDOING' ? ['undoing'] : status === 'RUNNING' ? ['checking', 'writing', 'settling'] : ['checking'];
  return progress && steps.includes(progress.step) && (status !== 'WAITING' || isCheck) ? progress : null;
}

const STEPS: Record<RunProgress['step'], string> = {
  checking: 'The files are being read',
  writing: 'The archive is being taken over',
  settling: 'The links and pictures are being set straight',
  undoing: 'The import is being taken back',
};

/** "The archive is being taken over: 42 %, 1,200 items, about 3 minutes left". */
export function progressWords(progress: RunProgress, left: number | null): string {
  const facts = [`${Math.floor(partDone(progress) * 100)} %`, amountWords(progress), leftWords(left)].filter(Boolean);
  return `${STEPS[progress.step]}: ${facts.join(', ')}`;
}
