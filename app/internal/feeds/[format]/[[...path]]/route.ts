import { feedResponse, isFeedFormat } from '#features/feeds/formats.ts';
import { getFeed } from '#features/feeds/queries.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ format: string; path?: string[] }> };

/** Every feed of the site: the front door brings `/tag/x/feed/atom/` here as `/internal/feeds/atom/tag/x/`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { format, path = [] } = await params;
  const feed = isFeedFormat(format) ? await getFeed(path, format) : null;
  if (!feed || !isFeedFormat(format)) return new Response('There is no such feed.\n', { status: 404 });
  return feedResponse(feed, format);
}
