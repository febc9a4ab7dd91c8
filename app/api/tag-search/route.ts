import { canWrite } from '#features/posts/policy.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { suggestTags } from '#features/tags/suggest.ts';

export const dynamic = 'force-dynamic';

/** Names of tags that begin with, or have, what an author types. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer || !canWrite(viewer)) return Response.json({ error: 'Sign in as an author first.' }, { status: 403 });
  const q = new URL(request.url).searchParams.get('q') ?? '';
  return Response.json({ tags: await suggestTags(q) }, { headers: { 'cache-control': 'private, no-store' } });
}
