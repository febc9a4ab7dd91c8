import { findFile } from '#features/old-addresses/find.ts';
import { locationOf } from '#features/redirects/patterns.ts';

export const dynamic = 'force-dynamic';

/** The front door brings `/wp-content/uploads/2010/10/a.jpg` and its like here. */
export async function GET(request: Request): Promise<Response> {
  const lead = await findFile(new URL(request.url).searchParams.get('path') ?? '');
  if (lead === null) return new Response('There is no such file.\n', { status: 404 });
  return new Response(null, { status: lead.forNow ? 307 : 301, headers: { location: locationOf(lead.to) } });
}
