import { makeArchive } from '#features/my-data/archive.ts';
import { signInPath } from '#features/sessions/address.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { DOWNLOADS } from '#features/my-data/limits.ts';
import { logger } from '#lib/log.ts';
import { takeTurn } from '#lib/rate-limit.ts';

export const dynamic = 'force-dynamic';

/** Whoever asks gets all that is kept of them as an archive, which is sent as it is made. */
export async function GET(): Promise<Response> {
  const viewer = await currentViewer();
  if (!viewer) return seeOther(signInPath('/account/data/'));
  const turn = await takeTurn([{ limit: DOWNLOADS, key: viewer.id }]);
  if (!turn.ok) return seeOther(`/account/data/?later=${Math.ceil(turn.retryAfterSeconds / 60)}`);
  const archive = await makeArchive(viewer.id, await getSite(), new Date());
  if (!archive) return seeOther('/');
  return new Response(streamOf(archive.bytes), {
    headers: {
      'content-type': 'application/zip',
      'content-disposition': `attachment; filename="${archive.name}"`,
      'cache-control': 'no-store',
      'x-accel-buffering': 'no', // a proxy passes it on as it comes
    },
  });
}

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });

/** A piece is made when the reader's connection has taken the one before; a reader who leaves ends the work. */
function streamOf(bytes: AsyncGenerator<Uint8Array, void>): ReadableStream<Uint8Array> {
  let left = false;
  return new ReadableStream({
    async pull(stream) {
      try {
        const { value } = await bytes.next();
        if (left) return;
        if (value) stream.enqueue(value);
        else stream.close();
      } catch (error) {
        logger().error({ err: error }, 'An archive of somebody’s data could not be finished');
        stream.error(error);
      }
    },
    async cancel() {
      left = true;
      await bytes.return();
    },
  });
}
