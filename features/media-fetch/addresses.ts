/** A copy of a smaller size is named by its size, a very large picture that WordPress made smaller by that. */
const SIZE = /-\d{1,5}x\d{1,5}(?:@2x)?(\.[a-z]+)$/i;
const SCALED = /-(?:scaled|rotated)(\.[a-z]+)$/i;

/** The addresses at which a file may be had, the best first: the picture itself rather than a small copy of it; but a name may only look like a copy's. */
export function addressesToTry(sourceUrl: string): string[] {
  const url = URL.parse(sourceUrl);
  if (!url) return [];
  const [, host, path] = (/^i\d\.wp\.com$/.test(url.host) && /^\/([^/]+\.[^/]+)(\/.*)$/.exec(url.pathname)) || [];
  const plain = new URL(host && path ? `https://${host}${path}` : url);
  plain.search = '';
  plain.hash = '';
  const named = (pattern: RegExp) => {
    const other = new URL(plain);
    other.pathname = plain.pathname.replace(pattern, '$1');
    return other.href;
  };
  return [...new Set([named(SIZE), plain.href, named(SCALED)])];
}
