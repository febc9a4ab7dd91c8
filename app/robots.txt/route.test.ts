import { expect, it } from 'vitest';
import { inRenderScope } from '#lib/cache/scope.ts';
import { env } from '#lib/env.ts';
import { GET } from './route.ts';

it('crawlers may read everything but searches, forms and the editors\' pages, and are told where the sitemap is', async () => {
  const { result: response, scope } = inRenderScope(GET);
  expect(response.headers.get('content-type')).toBe('text/plain; charset=utf-8');
  expect([...scope.tags]).toEqual(['site']);
  expect(await response.text()).toBe(`User-agent: *\nDisallow: /search/\nDisallow: /admin/\nDisallow: /account/\nDisallow: /sign-in/\nDisallow: /comment/\nDisallow: /discuss/\n\nSitemap: ${env().SITE_URL}/sitemap.xml\n`);
});
