import { z } from 'zod';
import type { ExportComment } from '#features/imports/wordpress/export-item.ts';
import { plainText } from '#features/imports/wordpress/plain-text.ts';
import type { Numbering } from './numbering.ts';
import type { BareItem } from './post-item.ts';
import { rawComment, rawItem, type RawItem } from './raw.ts';
import type { Snapshot } from './snapshot.ts';
import { escaped } from './terms.ts';

/** What an old site said of a thing that is no post or page here, and of the comments on it. */
export type OldItem = { item: BareItem; comments: ExportComment[] };

type Row = { sourceId: number; type: string; raw: unknown; alt: string | null; caption: string | null; description: string | null };

/** Menu entries come last: WordPress's importer wants to know what they lead to. */
const IS_MENU = `r."type" = 'item:nav_menu_item'`;

/**
 * Things of old sites that have no place here, or no post of their own: whose number stood twice in a file, or is larger than
 * any here. Another post or page that is not here was deleted, and stays away; so does a file that lies in the bin.
 */
function which(sourceIds: readonly number[], menus: boolean): string {
  return `r."sourceId" = ANY('{${sourceIds.join(',')}}'::int[]) AND r."type" LIKE 'item:%' AND ${menus ? '' : 'NOT '}${IS_MENU} AND m."deletedAt" IS NULL
    AND (r."type" NOT IN ('item:post', 'item:page') OR r."key" LIKE '%#%' OR CASE WHEN r."key" ~ '^[0-9]{1,15}$' THEN r."key"::bigint > 2147483647 ELSE false END)`;
}

const FROM = `"ImportRecord" r LEFT JOIN "Media" m ON r."type" = 'item:attachment' AND m."importId" = r."sourceId" AND m."legacyId" = CASE WHEN r."key" ~ '^[0-9]{1,9}$' THEN r."key"::int END`;

/** How many there are, with their comments. */
export async function countOldItems(snapshot: Snapshot, sourceIds: readonly number[]): Promise<number> {
  const [row] = await snapshot.all<{ count: number }>(`
    SELECT ((SELECT count(*) FROM ${FROM} WHERE ${which(sourceIds, false)} OR ${which(sourceIds, true)})
      + (SELECT count(*) FROM "ImportRecord" WHERE "type" = 'comment' AND "sourceId" = ANY('{${sourceIds.join(',')}}'::int[])))::int AS "count"`);
  return row?.count ?? 0;
}

/** Such things with their comments; `menus` are the entries of menus, else all others. */
export async function* oldItems(snapshot: Snapshot, sourceIds: readonly number[], menus: boolean, numbering: Numbering): AsyncGenerator<OldItem> {
  const comments = commentsOf(snapshot, sourceIds);
  let next = menus ? undefined : (await comments.next()).value;
  const rows = snapshot.rows<Row>(`
    SELECT r."sourceId", r."type", r."raw", m."alt", m."caption", m."description" FROM ${FROM} WHERE ${which(sourceIds, menus)}
    ORDER BY r."sourceId", CASE WHEN r."key" ~ '^[0-9]{1,15}(#|$)' THEN split_part(r."key", '#', 1)::bigint END NULLS LAST, r."key"`);
  for await (const row of rows) {
    const raw = rawItem.parse(row.raw);
    const own: ExportComment[] = [];
    // Both come in the order of the sites and their numbers.
    while (next && isBefore(next, row.sourceId, raw.legacyId)) next = (await comments.next()).value;
    while (next && next.sourceId === row.sourceId && next.postId === raw.legacyId) {
      own.push(numbered(next.comment, sourceIds.indexOf(row.sourceId)));
      next = (await comments.next()).value;
    }
    yield { item: renumbered(row.type === 'item:attachment' ? edited(raw, row) : raw, row.sourceId, numbering), comments: own };
  }
  await comments.return(undefined);
}

const commentRecord = rawComment.extend({ postId: z.number().nullable() });
type CommentOf = { sourceId: number; postId: number | null; comment: ExportComment };

async function* commentsOf(snapshot: Snapshot, sourceIds: readonly number[]): AsyncGenerator<CommentOf, undefined> {
  const rows = snapshot.rows<{ sourceId: number; raw: unknown }>(`
    SELECT "sourceId", "raw" FROM "ImportRecord" WHERE "type" = 'comment' AND "sourceId" = ANY('{${sourceIds.join(',')}}'::int[])
    ORDER BY "sourceId", ("raw"->>'postId')::float8 NULLS LAST, ("raw"->>'legacyId')::float8 NULLS LAST, "key"`);
  for await (const { sourceId, raw } of rows) {
    const { postId, ...comment } = commentRecord.parse(raw);
    yield { sourceId, postId, comment };
  }
  return undefined;
}

function isBefore({ sourceId, postId }: CommentOf, source: number, legacyId: number | null): boolean {
  return sourceId < source || (sourceId === source && (postId ?? Infinity) < (legacyId ?? Infinity));
}

/** Above all numbers of the first site's and of this one's own. */
const STEP = 4_294_967_296;

function numbered(comment: ExportComment, site: number): ExportComment {
  const above = (number: number | null) => (number === null ? null : number + STEP * site);
  return { ...comment, legacyId: above(comment.legacyId), parentId: above(comment.parentId) };
}

function renumbered(raw: RawItem, sourceId: number, numbering: Numbering): BareItem {
  const above = (number: number | null) => (number === null ? null : numbering.old(sourceId, number));
  return { ...raw, legacyId: above(raw.legacyId), parentId: above(raw.parentId) };
}

const ALT = '_wp_attachment_image_alt';

/** An attachment with the words that were written about it here. */
function edited(raw: RawItem, { alt, caption, description }: Row): RawItem {
  if (alt === null) return raw;
  const was = plainText(raw.meta.find(({ key }) => key === ALT)?.value ?? '');
  const meta = was === alt ? raw.meta : [...raw.meta.filter(({ key }) => key !== ALT), ...(alt ? [{ key: ALT, value: alt }] : [])];
  return {
    ...raw, meta,
    excerpt: caption === null || plainText(raw.excerpt) === caption ? raw.excerpt : escaped(caption),
    content: description === null || plainText(raw.content) === description ? raw.content : escaped(description),
  };
}
