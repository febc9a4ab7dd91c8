import { getSitemap } from '#features/sitemap/queries.ts';
import { xmlResponse } from '#features/sitemap/response.ts';
import { toSitemapIndex, toUrlSet } from '#features/sitemap/sitemap-xml.ts';
import { env } from '#lib/env.ts';

export const dynamic = 'force-dynamic';

/** Every address of the site, or the index of the files that hold them. */
export async function GET(): Promise<Response> {
  const sitemap = await getSitemap();
  const siteUrl = env().SITE_URL;
  return xmlResponse('files' in sitemap ? toSitemapIndex(sitemap.files, siteUrl) : toUrlSet(sitemap.entries, siteUrl));
}
