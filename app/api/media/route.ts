import { addMedia } from '#features/media-library/commands.ts';
import { canUseLibrary } from '#features/media-library/policy.ts';
import { listMedia } from '#features/media-library/queries.ts';
import { readMediaQuery } from '#features/media-library/list-schema.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { answerUpload } from './answer-upload.ts';

export const dynamic = 'force-dynamic';

const noStore = { headers: { 'cache-control': 'private, no-store' } };

/** The library for choosing from: `?q=` words, `?kind=picture|file`, `?before=` the `next` of the page before. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer || !canUseLibrary(viewer)) return Response.json({ ok: false, error: 'Your account may not see the media library.' }, { ...noStore, status: viewer ? 403 : 401 });
  return Response.json(await listMedia(readMediaQuery(Object.fromEntries(new URL(request.url).searchParams)), viewer.id), noStore);
}

/** Takes one file, the body as it is, its name URI-encoded in `x-file-name`. The front door lets no other site send any. */
export async function POST(request: Request): Promise<Response> {
  return answerUpload(request, (actor, received, now) => addMedia(actor, received, now));
}
