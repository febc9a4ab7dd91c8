import { findOldAddress } from '#features/old-addresses/queries.ts';
import { locationOf } from '#features/redirects/patterns.ts';

export const dynamic = 'force-dynamic';

/** The front door brings `/?p=41` and its like here. */
export async function GET(request: Request): Promise<Response> {
  const lead = await findOldAddress(new URL(request.url).searchParams);
  if (lead === null) return new Response('There is nothing at this address.\n', { status: 404 });
  return new Response(null, { status: lead.forNow ? 307 : 301, headers: { location: locationOf(lead.to) } });
}
