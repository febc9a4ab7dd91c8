import { z } from 'zod';
import { mediaPath, pictureUrl } from '#features/media/address.ts';
import { published } from '#features/posts/published.ts';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';

/** What an import keeps of an attachment (see ImportRecord), as far as it says where to look for it. */
const attachmentRecord = z.object({ parentId: z.number().nullable().catch(null), attachmentUrl: z.string().catch('') });

/** Where a picture's or file's own page of the old site leads, by its path: to the post that shows it, else to the file. */
export async function attachmentAt(path: string): Promise<string | null> {
  const small = path.toLowerCase();
  const record = await database().importRecord.findFirst({
    where: { path: { in: [...new Set([path, small])] } }, orderBy: { sourceId: 'asc' }, select: { sourceId: true, type: true, key: true, raw: true },
  });
  if (!record) return null;
  if (record.type !== 'item:attachment') return itemNow(record.sourceId, record.key);
  return (await showingPost(record.sourceId, record.raw)) ?? (await fileOf({ importId: record.sourceId, legacyId: numberIn(record.key) }));
}

/** Where an attachment leads by its old number: to the file, where it is here; else to its post, else to where it was. */
export async function attachmentNumbered(legacyId: number): Promise<string | null> {
  const file = await fileOf({ legacyId });
  if (file) return file;
  const record = await database().importRecord.findFirst({ where: { type: 'item:attachment', key: String(legacyId) }, orderBy: { sourceId: 'asc' }, select: { sourceId: true, raw: true } });
  if (!record) return null;
  return (await showingPost(record.sourceId, record.raw)) ?? stillThere(record.raw);
}

/** A post or page whose address is another one here. */
async function itemNow(importId: number, key: string): Promise<string | null> {
  const legacyId = numberIn(key);
  const post = legacyId === null ? null : await database().post.findFirst({ where: { importId, legacyId, ...published }, select: { path: true } });
  return post?.path ?? null;
}

async function showingPost(importId: number, raw: unknown): Promise<string | null> {
  const { data } = attachmentRecord.safeParse(raw);
  return data?.parentId ? itemNow(importId, String(data.parentId)) : null;
}

async function fileOf(where: { importId?: number; legacyId: number | null }): Promise<string | null> {
  if (where.legacyId === null) return null;
  const media = await database().media.findFirst({ where: { ...where, fetchState: null }, orderBy: { importId: 'asc' }, select: { kind: true, file: true, widths: true, version: true } });
  return media && (media.kind === 'FILE' ? mediaPath(media.file) : pictureUrl(media));
}

/** The file's old address, where that is another site's still. */
function stillThere(raw: unknown): string | null {
  const url = URL.parse(attachmentRecord.safeParse(raw).data?.attachmentUrl ?? '');
  const bare = (host: string) => host.replace(/^www\./, '');
  return url && /^https?:$/.test(url.protocol) && bare(url.host) !== bare(new URL(env().SITE_URL).host) ? url.href : null;
}

function numberIn(key: string): number | null {
  return /^[1-9]\d{0,8}$/.test(key) ? Number(key) : null;
}
