import { reportOf } from '#features/imports/report-file.ts';
import { refuse, runAsked } from '../../importer.ts';

export const dynamic = 'force-dynamic';

/** The whole report of an import as JSON, read from the database as it is sent. */
export async function GET(_: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = await runAsked(context);
  if (id instanceof Response) return id;
  const text = await reportOf(id);
  if (!text) return refuse(404, 'There is no such import, or its files were not read yet.');
  return new Response(streamOf(text), {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': `attachment; filename="import-${id}.json"`, 'cache-control': 'no-store' },
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
