import type { Person } from '#features/audit/actor.ts';
import { MAX_FILE_BYTES } from '#features/media/limits.ts';
import type { Added } from '#features/media-library/commands.ts';
import { fileNameOf } from '#features/media-library/file-name.ts';
import { UPLOADS } from '#features/media-library/limits.ts';
import { canUseLibrary } from '#features/media-library/policy.ts';
import { StoreError } from '#features/media-library/prepare.ts';
import { TooLargeError, withReceived, type Received } from '#features/media-library/receive.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { actorOf, type Viewer } from '#features/sessions/viewer.ts';
import { logger } from '#lib/log.ts';
import { takeTurn } from '#lib/rate-limit.ts';

type Take = (actor: Person, received: Received & { name: string }, now: Date, viewer: Viewer) => Promise<Added>;

/** Takes in the file that a request consists of, from those who may add to the library, and answers with what became of it. */
export async function answerUpload(request: Request, take: Take): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return refuse(401, 'You are signed out. Sign in on another page, then send the file again.');
  if (!canUseLibrary(viewer)) return refuse(403, 'Your account may not add files.');
  if (Number(request.headers.get('content-length') ?? 0) > MAX_FILE_BYTES) return refuse(413, TOO_LARGE);
  const turn = await takeTurn([{ limit: UPLOADS, key: viewer.id }]);
  if (!turn.ok) return refuse(429, `These are very many files in one hour. Please go on in ${Math.ceil(turn.retryAfterSeconds / 60)} minutes.`);
  const name = fileNameOf(request.headers.get('x-file-name'));
  try {
    const added = await withReceived(request.body, MAX_FILE_BYTES, (received) => take(actorOf(viewer), { ...received, name }, new Date(), viewer));
    return Response.json(added, { status: added.ok ? 200 : 422, headers: { 'cache-control': 'no-store' } });
  } catch (error) {
    return answerFailure(error);
  }
}

function answerFailure(error: unknown): Response {
  if (error instanceof TooLargeError) return refuse(413, TOO_LARGE);
  const code = codeOf(error);
  if (code === 'ABORT_ERR' || code === 'ECONNRESET' || code === 'ERR_STREAM_PREMATURE_CLOSE') return refuse(400, 'The connection broke before the whole file had come. Please send it again.');
  if (!(error instanceof StoreError) && code !== 'ENOSPC') throw error;
  logger().error({ err: error }, 'A file could not be kept');
  return refuse(507, 'The file could not be kept: the site’s storage takes no more just now. Nothing of it was kept; whoever runs the site finds the reason in its log.');
}

const TOO_LARGE = `The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`;

const refuse = (status: number, error: string) => Response.json({ ok: false, error }, { status, headers: { 'cache-control': 'no-store' } });

const codeOf = (error: unknown): unknown => (error instanceof Error && 'code' in error ? error.code : undefined);
