import { handInImport } from '#features/imports/hand-in.ts';
import { importAddress, IMPORTS } from '#features/imports/address.ts';
import { MAX_FORM_UPLOAD_BYTES } from '#features/imports/limits.ts';
import { handInForm } from '#features/imports/upload-schema.ts';
import { removeKept } from '#features/imports/upload-removal.ts';
import { keepUpload } from '#features/imports/uploads.ts';
import type { RunFile } from '#features/imports/run-schema.ts';
import { cleanFileName } from '#features/media-library/file-name.ts';
import { actorOf } from '#features/sessions/viewer.ts';
import { importer } from './importer.ts';

export const dynamic = 'force-dynamic';

const kindOf = handInForm.pick({ kind: true });

/** Takes small files from a plain form, where no script sends them in parts, and leads to where they are checked. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await importer();
  if (viewer instanceof Response) return lead('signed-out');
  if (Number(request.headers.get('content-length') ?? Infinity) > MAX_FORM_UPLOAD_BYTES) return lead('large');
  const form = await request.formData().catch(() => null);
  const kind = kindOf.safeParse({ kind: form?.get('kind') });
  const sent = (form?.getAll('files') ?? []).filter((file): file is File => file instanceof File && file.size > 0);
  if (!kind.success || sent.length === 0) return lead('empty');
  const files: RunFile[] = [];
  let runId: number | undefined;
  try {
    for (const file of sent) files.push(await keepUpload(cleanFileName(file.name), file.stream()));
    const handed = await handInImport(actorOf(viewer), { ...kind.data, files }, new Date());
    if (handed.ok) runId = handed.runId;
  } finally {
    if (runId === undefined) await removeKept(files);
  }
  return runId === undefined ? lead('empty') : seeOther(importAddress(runId));
}

const lead = (problem: 'signed-out' | 'large' | 'empty') => seeOther(`${IMPORTS}?problem=${problem}`);

const seeOther = (location: string) => new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
