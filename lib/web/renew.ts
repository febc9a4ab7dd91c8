import type { Page } from '#lib/cache/page.ts';
import type { Renders } from '#lib/cache/renders.ts';
import type { PageStore } from '#lib/cache/store.ts';
import { logger } from '#lib/log.ts';

/** After one page the next waits so many times as long as that one took: a twentieth of the time goes into it, however many pages are out of date. */
const RESTS = 19;

/**
 * Makes a page anew that is out of date a little, after its reader has got it: one at a time and with rests, so that neither
 * readers wait for it nor what puts the pages out of date.
 */
export function renewer(store: PageStore, renders: Renders, now = () => performance.now()): (key: string, make: () => Promise<Page>) => void {
  let busy = false;
  let restsUntil = -Infinity;
  return (key, make) => {
    const began = now();
    if (busy || began < restsUntil || !store.isAging(key)) return;
    busy = true;
    renders
      .page(key, make)
      .catch((error: unknown) => logger().error({ err: error, path: key }, 'A page could not be made anew'))
      .finally(() => {
        busy = false;
        const ended = now();
        restsUntil = ended + RESTS * (ended - began);
      });
  };
}
