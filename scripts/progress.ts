import { Presets, SingleBar } from 'cli-progress';

/** How far a long piece of work is. `done` and `total` are in any one unit; `words` says more in a few words. */
export interface Progress {
  /** `newTotal` where more turned out to be done than was known. */
  update(done: number, words: string, newTotal?: number): void;
  /** Leaves the last state on the terminal. */
  stop(): void;
}

const LINE_EVERY_MS = 5_000;

/** Shows progress on the standard error: a bar with the time left on a terminal, else a line every few seconds. */
export function showProgress(name: string, total: number, stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? showBar(name, total, stream) : showLines(name, total, stream);
}

function showBar(name: string, total: number, stream: NodeJS.WriteStream): Progress {
  const format = `${name} {bar} {percentage}% | {words} | {eta_formatted} left`;
  // A signal is the script's own to answer.
  const bar = new SingleBar({ format, stream, hideCursor: true, etaBuffer: 50, barsize: 24, gracefulExit: false }, Presets.shades_classic);
  bar.start(Math.max(1, total), 0, { words: '' });
  const update: Progress['update'] = (done, words, newTotal) => {
    if (newTotal !== undefined) bar.setTotal(Math.max(1, newTotal));
    bar.update(done, { words });
  };
  return { update, stop: () => bar.stop() };
}

function showLines(name: string, total: number, stream: NodeJS.WriteStream): Progress {
  let next = Date.now() + LINE_EVERY_MS;
  return {
    update(done, words, newTotal = total) {
      if (Date.now() < next) return;
      next = Date.now() + LINE_EVERY_MS;
      stream.write(`${name}: ${Math.floor((done / Math.max(1, newTotal)) * 100)}%, ${words}\n`);
    },
    stop() {},
  };
}
