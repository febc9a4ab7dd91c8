import { expireTags } from '#lib/cache/shared.ts';
import { replaceMedia } from '#features/media-library/replace.ts';
import { answerUpload } from '../answer-upload.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ id: string }> };

/** Takes one file, as its parent address does, that takes the place of one which is there: under the same address. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  return answerUpload(request, async (_, received, now, viewer) => {
    const replaced = await replaceMedia(viewer, /^[1-9]\d{0,8}$/.test(id) ? Number(id) : 0, received, now);
    if (!replaced.ok) return replaced;
    expireTags(replaced.tags);
    return { ok: true, media: replaced.media };
  });
}
