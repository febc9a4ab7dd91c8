import type { Page } from '#lib/cache/page.ts';
import type { Renders } from '#lib/cache/renders.ts';
import type { PageStore } from '#lib/cache/store.ts';
import { logger } from '#lib/log.ts';

/** Makes a page anew that is out of date a little, after its reader has got it: one at a time, so that readers do not wait for it. */
export function renewer(store: PageStore, renders: Renders): (key: string, make: () => Promise<Page>) => void {
  let busy = false;
  return (key, make) => {
    if (busy || !store.isAging(key)) return;
    busy = true;
    renders
      .page(key, make)
      .catch((error: unknown) => logger().error({ err: error, path: key }, 'A page could not be made anew'))
      .finally(() => (busy = false));
  };
}
