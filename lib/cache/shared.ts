import { env } from '#lib/env.ts';
import { PageStore } from './store.ts';

// The front door and Next's bundles each load this file; the store is one.
const shared: typeof globalThis & { leftFuturesPages?: PageStore } = globalThis;

/** The page store of this process. */
export function pageStore(): PageStore {
  shared.leftFuturesPages ??= new PageStore(env().PAGE_CACHE_MB * 1024 * 1024);
  return shared.leftFuturesPages;
}

/**
 * Expires pages on this instance at once, so that whoever made a change sees it on their very next request. The other
 * instances hear of it by `announceTags`, which the command's transaction sends. For actions and routes.
 */
export function expireTags(tags: Iterable<string>): void {
  pageStore().expire(tags);
}
