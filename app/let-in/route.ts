import { findLock } from '#features/post-passwords/queries.ts';

export const dynamic = 'force-dynamic';

/** PostgreSQL's integers end a little further on. */
const ID = /^[1-9]\d{0,8}$/;

/** Leads whoever loads the form's address by itself to the post that it stood on. */
export async function GET(request: Request): Promise<Response> {
  const id = new URL(request.url).searchParams.get('post') ?? '';
  const post = ID.test(id) ? await findLock(Number(id)) : null;
  if (!post) return new Response('There is nothing at this address.\n', { status: 404 });
  return new Response(null, { status: 302, headers: { location: encodeURI(post.path) } });
}
