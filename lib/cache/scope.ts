import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/** One page being made: what it depends on, told by the queries that read for it, and the HTML that it has set aside. */
export type RenderScope = { tags: Set<string>; status?: number; headers?: Record<string, string>; cookie?: string; aside: { key: string; html: string[] } | null };

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

/**
 * Says that whoever has the cookie of that name may get another answer at this address: the front door then has it made for
 * them alone, with their cookies, and keeps what is made without any for all others.
 */
export function opensWith(cookie: string): void {
  const scope = storage.getStore();
  if (scope) scope.cookie = cookie;
}

/**
 * Sets HTML aside that is ready as it is, so that it does not pass through the framework, which would copy and escape a long
 * discussion several times over. Returns what stands for it until `putBack`: a comment that nobody else can know; the HTML
 * itself where nothing is set aside.
 */
export function setAside(html: string): string {
  const aside = storage.getStore()?.aside;
  return aside ? `<!--${aside.key}:${aside.html.push(html) - 1}-->` : html;
}

/** Puts what was set aside into the page where it belongs. */
export function putBack(page: string, { aside }: RenderScope): string {
  if (!aside || aside.html.length === 0) return page;
  return page.replace(new RegExp(`<!--${aside.key}:(\\d+)-->`, 'g'), (_, index: string) => aside.html[Number(index)] ?? '');
}

/** Runs `make` and collects what its reads and pages say of it. `setsAside`: whether `putBack` is called on what it makes. */
export function inRenderScope<T>(make: () => T, { setsAside = false } = {}): { result: T; scope: RenderScope } {
  const scope: RenderScope = { tags: new Set(), aside: setsAside ? { key: randomBytes(12).toString('hex'), html: [] } : null };
  return { result: storage.run(scope, make), scope };
}
