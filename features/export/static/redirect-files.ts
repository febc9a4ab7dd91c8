import { locationOf } from '#features/redirects/patterns.ts';

type Redirect = { fromPath: string; toUrl: string; status: number };

/** Redirects in the form that Netlify and Cloudflare Pages read (`_redirects`): the nearest first, and feeds at their old addresses. */
export function netlifyRedirects(redirects: readonly Redirect[]): string {
  const lines = sorted(redirects).map(({ fromPath, toUrl, status }) => `${encodeURI(fromPath)} ${target(toUrl, ':splat')} ${status === 301 ? 301 : 302}`);
  return [...lines, '/feed/ /feed/index.xml 200', '/feed/atom/ /feed/atom/index.xml 200', '/feed/json/ /feed/json/index.json 200', ''].join('\n');
}

/** What Apache needs to know of the folder (`.htaccess`). */
export function apacheSettings(redirects: readonly Redirect[]): string {
  const rules = sorted(redirects).map(({ fromPath, toUrl, status }) => `  RewriteRule "^${pattern(fromPath)}$" "${target(toUrl, '$1')}" [R=${status === 301 ? 301 : 302},L,NE]`);
  return [
    'DirectoryIndex index.html index.xml index.json',
    'ErrorDocument 404 /404.html',
    'AddDefaultCharset utf-8',
    '<FilesMatch "^index\\.xml$">',
    '  ForceType application/rss+xml',
    '</FilesMatch>',
    '<FilesMatch "^index\\.json$">',
    '  ForceType application/feed+json',
    '</FilesMatch>',
    ...(rules.length > 0 ? ['<IfModule mod_rewrite.c>', '  RewriteEngine On', ...rules, '</IfModule>'] : []),
    '',
  ].join('\n');
}

/** A wildcard leads all that no nearer rule does. */
function sorted(redirects: readonly Redirect[]): Redirect[] {
  const reach = ({ fromPath }: Redirect) => (fromPath.endsWith('*') ? fromPath.length : Infinity);
  return redirects.toSorted((a, b) => reach(b) - reach(a) || (a.fromPath < b.fromPath ? -1 : 1));
}

function target(toUrl: string, rest: string): string {
  return locationOf(toUrl).replaceAll(/[\s"]/g, encodeURIComponent).replace(/\*$/, rest);
}

/** The rule's side of an address: decoded, from the folder's root, with or without its last slash. */
function pattern(fromPath: string): string {
  const isWild = fromPath.endsWith('*');
  const path = fromPath.replace(/^\//, '').replace(isWild ? /\*$/ : /\/$/, '');
  return path.replaceAll(/[.*+?^${}()|[\]\\"]/g, (character) => `\\${character}`) + (isWild ? '(.*)' : '/?');
}
