import { AsyncLocalStorage } from 'node:async_hooks';

/** One page being made: what it depends on, told by the queries that read for it. */
export type RenderScope = { tags: Set<string>; status?: number; headers?: Record<string, string> };

// Next bundles its own copy of this file: both copies share the one storage.
const shared: typeof globalThis & { leftFuturesRenderScope?: AsyncLocalStorage<RenderScope> } = globalThis;
const storage = (shared.leftFuturesRenderScope ??= new AsyncLocalStorage<RenderScope>());

/**
 * Says that the page being made shows what these tags name, so that it expires with them. A query calls it in its
 * first lines. Outside a page (a command, a test) it does nothing.
 */
export function dependOn(...tags: string[]): void {
  const scope = storage.getStore();
  for (const tag of tags) scope?.tags.add(tag);
}

/**
 * Gives the page being made another status than 200. Next's own `notFound()` leaves the page's text to its script, and
 * public pages have none: a page that is not there says so here, and returns what readers see. False where nobody
 * listens, because the request went past the front door's pages. `headers` (names in small letters) are sent beside it.
 */
export function answerWithStatus(status: number, headers: Record<string, string> = {}): boolean {
  const scope = storage.getStore();
  if (!scope) return false;
  scope.status = status;
  scope.headers = headers;
  return true;
}

/** Runs `make` and collects what its reads and pages say of it. */
export function inRenderScope<T>(make: () => T): { result: T; scope: RenderScope } {
  const scope: RenderScope = { tags: new Set() };
  return { result: storage.run(scope, make), scope };
}
