import { watchImport } from '#features/imports/run-watch.ts';
import { runOfAddress } from '#features/imports/upload-schema.ts';
import { answer, importer, refuse } from '../importer.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** How far an import is, for whoever watches it. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const viewer = await importer();
  if (viewer instanceof Response) return viewer;
  const id = runOfAddress.safeParse((await params).id);
  const run = id.success ? await watchImport(id.data) : null;
  return run ? answer(run) : refuse(404, 'There is no such import.');
}
