import { sitemapFileOf } from '#features/sitemap/files.ts';
import { getSitemapFile } from '#features/sitemap/queries.ts';
import { xmlResponse } from '#features/sitemap/response.ts';
import { toUrlSet } from '#features/sitemap/sitemap-xml.ts';
import { env } from '#lib/env.ts';

export const dynamic = 'force-dynamic';

/** One file of a sitemap that is too large for one. */
export async function GET(_request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const file = sitemapFileOf((await params).file);
  const entries = file && (await getSitemapFile(file));
  return entries ? xmlResponse(toUrlSet(entries, env().SITE_URL)) : new Response('There is no such sitemap.\n', { status: 404 });
}
