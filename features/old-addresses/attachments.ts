import { z } from 'zod';
import { mediaPath, pictureUrl } from '#features/media/address.ts';
import { answering } from '#features/posts/published.ts';
import type { Database, Transaction } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';

/** What an import keeps of an attachment (see ImportRecord), as far as it says where to look for it. */
const attachmentRecord = z.object({ parentId: z.number().nullable().catch(null), attachmentUrl: z.string().catch('') });

/** Where a picture's or file's own page of the old site leads, by its path: to the post that shows it, else to the file. */
export async function attachmentAt(db: Database | Transaction, path: string): Promise<string | null> {
  const small = path.toLowerCase();
  const record = await db.importRecord.findFirst({
    where: { path: { in: [...new Set([path, small])] } }, orderBy: { sourceId: 'asc' }, select: { sourceId: true, type: true, key: true, raw: true },
  });
  if (!record) return null;
  if (record.type !== 'item:attachment') return itemNow(db, record.sourceId, record.key);
  return (await showingPost(db, record.sourceId, record.raw)) ?? (await fileOf(db, { importId: record.sourceId, legacyId: numberIn(record.key) }));
}

/** Where an attachment leads by its old number: to the file, where it is here; else to its post, else to where it was. */
export async function attachmentNumbered(db: Database | Transaction, legacyId: number): Promise<string | null> {
  const file = await fileOf(db, { legacyId });
  if (file) return file;
  const record = await db.importRecord.findFirst({ where: { type: 'item:attachment', key: String(legacyId) }, orderBy: { sourceId: 'asc' }, select: { sourceId: true, raw: true } });
  if (!record) return null;
  return (await showingPost(db, record.sourceId, record.raw)) ?? stillThere(record.raw);
}

/** A post or page whose address is another one here. */
async function itemNow(db: Database | Transaction, importId: number, key: string): Promise<string | null> {
  const legacyId = numberIn(key);
  const post = legacyId === null ? null : await db.post.findFirst({ where: { importId, legacyId, ...answering }, select: { path: true } });
  return post?.path ?? null;
}

async function showingPost(db: Database | Transaction, importId: number, raw: unknown): Promise<string | null> {
  const { data } = attachmentRecord.safeParse(raw);
  return data?.parentId ? itemNow(db, importId, String(data.parentId)) : null;
}

async function fileOf(db: Database | Transaction, where: { importId?: number; legacyId: number | null }): Promise<string | null> {
  if (where.legacyId === null) return null;
  const media = await db.media.findFirst({ where: { ...where, fetchState: null }, orderBy: { importId: 'asc' }, select: { kind: true, file: true, widths: true, version: true } });
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
