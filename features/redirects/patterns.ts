/** An address, and what a wildcard may stand for. Pure; addresses are decoded, with slashes at both ends. */

/** More parts than this has no address of ours. */
const MAX_PARTS = 30;

/** What may be stored for an address, the nearest first: `/a/b/`, `/a/b/*`, `/a/*`, `/*`. */
export function patternsFor(path: string): string[] {
  const parts = path.split('/').filter(Boolean).slice(0, MAX_PARTS);
  const wildcards = [...parts, ''].map((_, index) => `/${parts.slice(0, index).map((part) => `${part}/`).join('')}*`);
  return [path, ...wildcards.reverse()];
}

/** Where a stored pattern leads an address: `/old/*` with `/new/*` leads `/old/a/b/` to `/new/a/b/`. */
export function targetOf({ fromPath, toUrl }: { fromPath: string; toUrl: string }, path: string): string {
  if (!fromPath.endsWith('*') || !toUrl.endsWith('*')) return toUrl;
  return toUrl.slice(0, -1) + path.slice(fromPath.length - 1);
}

/** The address on this site that a target is, or null where it leads elsewhere or has a query. */
export function localTarget(toUrl: string, siteUrl: string): string | null {
  const local = toUrl.startsWith(`${siteUrl}/`) ? toUrl.slice(siteUrl.length) : toUrl;
  return local.startsWith('/') && !local.startsWith('//') && !/[?#]/.test(local) ? local : null;
}

/** A target as a browser is told it: the path of our own addresses is stored decoded, a query and other sites' addresses as they are. */
export function locationOf(toUrl: string): string {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(toUrl) ?? [];
  return toUrl.startsWith('/') ? encodeURI(path) + rest : toUrl;
}
