import { findOldAddress } from '#features/old-addresses/queries.ts';

export const dynamic = 'force-dynamic';

/** The front door brings `/?p=41` and its like here. */
export async function GET(request: Request): Promise<Response> {
  const address = await findOldAddress(new URL(request.url).searchParams);
  if (address === null) return new Response('There is nothing at this address.\n', { status: 404 });
  const [path = '', query] = address.split('?', 2);
  return new Response(null, { status: 301, headers: { location: encodeURI(path) + (query === undefined ? '' : `?${query}`) } });
}
