import { feedPath, feedResponse, isFeedFormat, type FeedFormat } from '#features/feeds/formats.ts';
import { getFeed } from '#features/feeds/queries.ts';
import { findLead } from '#features/old-addresses/find.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ format: string; path?: string[] }> };

/** Every feed of the site: the front door brings `/tag/x/feed/atom/` here as `/internal/feeds/atom/tag/x/`. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { format, path = [] } = await params;
  if (!isFeedFormat(format)) return absent();
  const feed = await getFeed(path, format);
  return feed ? feedResponse(feed, format) : moved(path, format);
}

const absent = () => new Response('There is no such feed.\n', { status: 404 });

/** The feed of what has moved has moved with it. */
async function moved(path: readonly string[], format: FeedFormat): Promise<Response> {
  const found = await findLead(`/${path.join('/')}/`);
  if (!found || !/^\/(?!\/)[^?#]*\/$/.test(found.to)) return absent();
  return new Response(null, { status: 301, headers: { location: encodeURI(feedPath(found.to, format)) } });
}
