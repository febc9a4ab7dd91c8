/** A render that takes longer is as good as none: whoever waits gets the older page, or is told. */
const RENDER_MS = 8_000;

export async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => (timer = setTimeout(() => fail(new Error('The page took too long')), RENDER_MS)));
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
