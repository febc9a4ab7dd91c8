import type { Told } from './run-progress.ts';

/** How much of a step of an import is done, in words: of texts it is known how many there are, while the items of a file are counted as they are read. */
export function amountWords({ step, totalBytes, items }: Pick<Told, 'step' | 'totalBytes' | 'items'>): string {
  const count = (number: number) => number.toLocaleString('en-GB');
  return step === 'settling' ? `${count(items)} of ${count(totalBytes)} texts` : `${count(items)} items`;
}
