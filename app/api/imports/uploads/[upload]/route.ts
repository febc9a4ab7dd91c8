import { addPart, findUpload, WrongOffset } from '#features/imports/upload-parts.ts';
import { UploadTooLarge } from '#features/imports/uploads.ts';
import { logger } from '#lib/log.ts';
import { answer, importer, refuse } from '../../importer.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ upload: string }> };

const GONE = 'The beginning of this file is not here any more: it is sent anew.';

/** How much of a file is here. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const viewer = await importer();
  if (viewer instanceof Response) return viewer;
  const upload = await findUpload(viewer.id, (await params).upload);
  return upload ? answer(upload) : refuse(404, GONE);
}

/** Takes a part of a file, the body as it is, which goes on at `?offset=`; answers with where the next one does. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const viewer = await importer();
  if (viewer instanceof Response) return viewer;
  const upload = await findUpload(viewer.id, (await params).upload);
  if (!upload) return refuse(404, GONE);
  const offset = new URL(request.url).searchParams.get('offset') ?? '';
  try {
    return answer({ offset: await addPart(upload, /^\d{1,15}$/.test(offset) ? Number(offset) : -1, request.body ?? emptyBody()) });
  } catch (error) {
    return answerFailure(error);
  }
}

function answerFailure(error: unknown): Response {
  if (error instanceof WrongOffset) return refuse(409, 'The file goes on elsewhere.', { offset: error.offset });
  if (error instanceof UploadTooLarge) return refuse(413, 'More came than the file was said to have. Choose it once more.');
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ABORT_ERR' || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return refuse(400, 'The connection broke. What has come is kept.');
  logger().error({ err: error }, 'A part of an upload could not be kept');
  return refuse(507, 'The file could not be kept: the site’s disk takes no more just now. Make room on it, then go on.');
}

async function* emptyBody(): AsyncGenerator<Uint8Array> {}
