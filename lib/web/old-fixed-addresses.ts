/**
 * Addresses that every WordPress site had, whatever its owner wrote: where each leads, or that it is gone for good, which
 * robots ask for all day. An upload may be here, and the front page may be asked something by its query.
 */
export function oldFixedAddress(path: string): { to: string } | 'gone' | 'upload' | 'front page' | null {
  if (!/wp-|php|sitemap/i.test(path)) return null;
  if (/\/wp-content\/(?:uploads|blogs\.dir)\/.*[^/]$/i.test(path)) return 'upload';
  if (/^\/index\.php\/?$/i.test(path)) return 'front page';
  if (SIGN_IN.test(path)) return { to: '/sign-in/' };
  if (ADMIN.test(path)) return { to: '/admin/' };
  if (SITEMAP.test(path)) return { to: '/sitemap.xml' };
  const [, feed] = FEED_SCRIPT.exec(path) ?? [];
  if (feed !== undefined) return { to: FEEDS[feed.toLowerCase()] ?? '/feed/' };
  return GONE.test(path) ? 'gone' : null;
}

/** A site may have stood in a folder. */
const SIGN_IN = /^\/(?:[^/]+\/)?wp-(?:login|register|signup)\.php\/?$/i;
const ADMIN = /^\/(?:[^/]+\/)?wp-admin(?:\/|$)/i;
const SITEMAP = /^\/(?:wp-sitemap[\w-]*|sitemap_index|(?:post|page|category|post_tag|author)-sitemap\d*)\.xml$/i;
const FEED_SCRIPT = /^\/(?:[^/]+\/)?wp-(rss2?|rdf|atom|feed|commentsrss2)\.php\/?$/i;
const FEEDS: Readonly<Record<string, string>> = { atom: '/feed/atom/', commentsrss2: '/comments/feed/' };
const GONE = new RegExp(
  '^/(?:[^/]+/)?(?:xmlrpc\\.php|wp-(?:json|content|includes)|wp-(?:activate|app|blog-header|comments-post|config|cron|links-opml|load|mail|settings|trackback)\\.php)(?:/|$)',
  'i',
);
