import { watchImport } from '#features/imports/run-watch.ts';
import { answer, NO_IMPORT, refuse, runAsked } from '../importer.ts';

export const dynamic = 'force-dynamic';

/** How far an import is, for whoever watches it. */
export async function GET(_: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const id = await runAsked(context);
  if (id instanceof Response) return id;
  const run = await watchImport(id);
  return run ? answer(run) : refuse(404, NO_IMPORT);
}
