import { reportOf } from '#features/imports/report-file.ts';
import { runOfAddress } from '#features/imports/upload-schema.ts';
import { importer, refuse } from '../../importer.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** The whole report of an import as JSON, read from the database as it is sent. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const viewer = await importer();
  if (viewer instanceof Response) return viewer;
  const id = runOfAddress.safeParse((await params).id);
  const text = id.success ? await reportOf(id.data) : null;
  if (!id.success || !text) return refuse(404, 'There is no such import, or its files were not read yet.');
  return new Response(streamOf(text), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="import-${id.data}.json"`, 'cache-control': 'no-store' },
  });
}

function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: () => void pieces.return(undefined),
  });
}
