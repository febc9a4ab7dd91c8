import { amountWords } from '#features/imports/amount-words.ts';
import type { Told } from '#features/imports/run-progress.ts';
import { showProgress, type Progress } from '../progress.ts';

/** A bar for each, their names of one width. */
const STEPS = { checking: 'Checking the file  ', writing: 'Taking it over     ', settling: 'Setting it straight', undoing: 'Taking it away     ' } as const;

/** A bar for each step, begun when the step is. */
export function progressBars() {
  let current: { step: Told['step']; progress: Progress } | undefined;
  const end = () => {
    current?.progress.stop();
    current = undefined;
  };
  const show = (told: Told) => {
    const { step, bytes, totalBytes } = told;
    if (current?.step !== step) {
      end();
      current = { step, progress: showProgress(STEPS[step], totalBytes) };
    }
    current?.progress.update(bytes, amountWords(told));
  };
  return { show, end };
}
