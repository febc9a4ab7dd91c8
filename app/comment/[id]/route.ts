import { opensWith } from '#lib/cache/scope.ts';
import { locateComment } from '#features/comments/locate.ts';
import { PASS_COOKIE } from '#features/post-passwords/pass.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';

export const dynamic = 'force-dynamic';

/** PostgreSQL's integers end a little further on. */
const ID = /^[1-9]\d{0,8}$/;

/** Leads to the page of a discussion that a comment stands on today; tomorrow it may be another. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const address = ID.test(id) ? await locateComment(Number(id), lettingIn) : null;
  if (address === null) return new Response('There is no such comment.\n', { status: 404 });
  return new Response(null, { status: 302, headers: { location: encodeURI(address) } });
}

/** This is answered for everybody alike, except under a protected post. */
function lettingIn(): Promise<number[]> {
  opensWith(PASS_COOKIE);
  return postsLetInto();
}
