import { siteTag } from '#features/settings/tags.ts';
import { dependOn } from '#lib/cache/scope.ts';
import { env } from '#lib/env.ts';

export const dynamic = 'force-dynamic';

/** What crawlers may read (RFC 9309): everything but searches, which have no end, and the editors' pages. */
export function GET(): Response {
  dependOn(siteTag); // else it would be made for each request
  const rules = ['User-agent: *', 'Disallow: /search/', 'Disallow: /admin/', 'Disallow: /account/', 'Disallow: /sign-in/', 'Disallow: /comment/', 'Disallow: /discuss/', '', `Sitemap: ${env().SITE_URL}/sitemap.xml`, ''];
  return new Response(rules.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
