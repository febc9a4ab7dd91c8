import { cleanFileName } from '#features/media-library/file-name.ts';
import { beginUpload } from '#features/imports/upload-parts.ts';
import { beginUploadFields } from '#features/imports/upload-schema.ts';
import { MOST_UPLOADED_BYTES, UploadTooLarge } from '#features/imports/uploads.ts';
import { answer, importer, jsonOf, refuse } from '../importer.ts';

export const dynamic = 'force-dynamic';

/** Begins a file of an import, which then comes in parts: `{name, bytes}` as JSON is answered with its `id`. */
export async function POST(request: Request): Promise<Response> {
  const viewer = await importer();
  if (viewer instanceof Response) return viewer;
  const fields = await jsonOf(request, beginUploadFields);
  if (!fields) return refuse(422, 'The file is empty, or has no name.');
  try {
    const upload = await beginUpload(viewer.id, { ...fields, name: cleanFileName(fields.name) });
    return upload ? answer(upload) : refuse(429, 'Very many files of yours were begun and never handed in. They go by themselves within three days.');
  } catch (error) {
    if (!(error instanceof UploadTooLarge)) throw error;
    return refuse(413, `The file is larger than ${MOST_UPLOADED_BYTES / 1024 ** 3} GB. Copy it to the site’s machine, and import it with the command npm run import.`);
  }
}
