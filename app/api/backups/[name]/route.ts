import { openAsBlob } from 'node:fs';
import { keptFile } from '#features/backup/daily.ts';
import { canSeeBackups } from '#features/backup/policy.ts';
import { currentViewer } from '#features/sessions/request.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ name: string }> };

/** A kept backup, for admins alone. For everybody else there is nothing here. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const [viewer, { name }] = [await currentViewer(), await params];
  const file = viewer && canSeeBackups(viewer) ? await keptFile(name) : null;
  if (!file) return new Response('There is nothing at this address.\n', { status: 404, headers: { 'cache-control': 'no-store' } });
  const bytes = await openAsBlob(file); // read as it is sent
  return new Response(bytes, {
    headers: { 'content-type': 'application/gzip', 'content-length': String(bytes.size), 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'no-store' },
  });
}
