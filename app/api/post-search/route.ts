import { findToLink } from '#features/posts/find-to-link.ts';
import { canWrite } from '#features/posts/policy.ts';
import { currentViewer } from '#features/sessions/request.ts';

export const dynamic = 'force-dynamic';

/** Published posts and pages by a part of their title, for links; for whoever writes. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer || !canWrite(viewer)) return Response.json({ error: 'Sign in as an author first.' }, { status: 403 });
  const q = new URL(request.url).searchParams.get('q') ?? '';
  return Response.json({ posts: await findToLink(q) }, { headers: { 'cache-control': 'private, no-store' } });
}
