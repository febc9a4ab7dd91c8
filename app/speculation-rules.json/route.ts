import { siteTag } from '#features/settings/tags.ts';
import { dependOn } from '#lib/cache/scope.ts';

export const dynamic = 'force-dynamic';

/** What a browser would fetch for nothing: what is no page, is no reader's, or is made for each request. */
const UNWANTED_PATHS = ['/admin/*', '/api/*', '/search/*', '/media/*', '/account/*', '/sign-in/*', '/sign-out/*', '/notifications/*', '/comment/*', '/discuss/*', '/feed/*', '/*/feed/*', '/*/feed'];
const UNWANTED_LINKS = '[rel~="nofollow"], [download], .no-prerender';

const pages = {
  and: [{ href_matches: '/*' }, { not: { href_matches: UNWANTED_PATHS } }, { not: { selector_matches: UNWANTED_LINKS } }],
};

/** Pages are fetched when a reader points at their link, and made ready when one begins to press it (HTML standard, 7.6). */
const rules = {
  prefetch: [{ source: 'document', where: pages, eagerness: 'moderate' }],
  prerender: [{ source: 'document', where: pages, eagerness: 'conservative' }],
};

export function GET(): Response {
  dependOn(siteTag); // else it would be made for each request
  return new Response(JSON.stringify(rules), { headers: { 'content-type': 'application/speculationrules+json' } });
}
