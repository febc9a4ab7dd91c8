import { writeCsv } from '#features/redirects/csv.ts';
import { allRedirects } from '#features/redirects/manage-queries.ts';
import { canKeepRedirects } from '#features/redirects/policy.ts';
import { currentViewer } from '#features/sessions/request.ts';

/** All redirects as a CSV file, for those who keep them. */
export async function GET(): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer || !canKeepRedirects(viewer)) return new Response('This file is for the site’s editors.\n', { status: 403 });
  const headers = { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': 'attachment; filename="redirects.csv"', 'cache-control': 'no-store' };
  return new Response(writeCsv(await allRedirects()), { headers });
}
