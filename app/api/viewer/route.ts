import { getViewerFacts } from '#features/comments/viewer-facts.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { currentViewer } from '#features/sessions/request.ts';

export const dynamic = 'force-dynamic';

/** PostgreSQL's integers end a little further on. */
const ID = /^[1-9]\d{0,8}$/;

/** Tells the reader script who asks and, with `?post=ID`, what they have to do with the comments under it. */
export async function GET(request: Request): Promise<Response> {
  const post = new URL(request.url).searchParams.get('post');
  const viewer = await currentViewer();
  const facts = viewer ? await getViewerFacts(viewer, post !== null && ID.test(post) ? Number(post) : null, await postsLetInto()) : { viewer: null };
  return Response.json(facts, { headers: { 'cache-control': 'private, no-store' } });
}
