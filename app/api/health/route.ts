import { readHealth } from '#features/health/queries.ts';

export const dynamic = 'force-dynamic';

/** For whoever watches over the site: 200 while it works, 503 while the database is away or behind. */
export async function GET(): Promise<Response> {
  const health = await readHealth();
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
