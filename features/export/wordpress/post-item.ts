import type { ExportItem } from '#features/imports/wordpress/export-item.ts';
import { postFields, type PostFields } from '#features/imports/store/post-fields.ts';
import { isVariantOf } from '#features/imports/store/paths.ts';
import { isPassword } from '#features/post-passwords/hash.ts';
import type { PlannedPost } from '#features/imports/planned.ts';
import { toBlocks } from './blocks/to-blocks.ts';
import type { ItemContext, Referred } from './item-context.ts';
import { writtenGmt, writtenLocally } from './local-date.ts';
import { planOf } from './plan-of.ts';
import { postMeta } from './post-meta.ts';
import { postTerms, bylineOf } from './post-terms.ts';
import type { PostRow } from './post-rows.ts';
import type { RawItem } from './raw.ts';
import { escaped } from './terms.ts';

export type BareItem = Omit<ExportItem, 'comments'>;
export type PostExport = { item: BareItem; /** A sentence about what could not be given. */ note?: string };

/**
 * A post or page as WordPress's export has it: what an old site said of it, field by field, but for what is another here by
 * now; or all of it from here, where it was written here.
 */
export async function postItem(row: PostRow, raw: RawItem | null, context: ItemContext): Promise<PostExport> {
  const site = raw && row.importId !== null ? context.sites.get(row.importId) : undefined;
  const plan = raw && site ? planOf(raw, site) : null;
  if (!raw || !plan || row.importId === null) return withPassword(row, null, ownItem(row, context));
  const came = postFields(plan, context.now);
  return withPassword(row, raw, mergedItem(row, raw, { plan, came, sourceId: row.importId }, context));
}

function ownItem(row: PostRow, context: ItemContext): BareItem {
  const { siteUrl, timeZone, numbering } = context;
  const number = numbering.post(row.id);
  const published = row.publishedAt;
  const begun = published ?? row.createdAt;
  const parent = row.parentId === null ? undefined : context.pages.get(row.parentId);
  return {
    legacyId: number,
    postType: row.kind === 'PAGE' ? 'page' : 'post',
    title: escaped(row.title),
    link: siteUrl + encodeURI(row.path),
    guid: `${siteUrl}/?p=${number}`,
    creator: bylineOf(row, context)[0] ?? '',
    content: toBlocks(row.source, siteUrl),
    excerpt: escaped(row.excerpt),
    postDate: writtenLocally(begun, timeZone),
    postDateGmt: published && writtenGmt(published),
    modified: writtenLocally(row.modifiedAt, timeZone),
    modifiedGmt: writtenGmt(row.modifiedAt),
    commentStatus: row.commentMode === 'CLOSED' ? 'closed' : 'open',
    pingStatus: 'closed',
    postName: row.slug,
    status: STATUSES[row.status],
    parentId: parent ? numberOf(parent, row.parentId ?? 0, context) : null,
    menuOrder: row.menuOrder,
    password: '',
    isSticky: row.sticky,
    terms: postTerms(row, null, context),
    meta: postMeta(row, null, context),
    attachmentUrl: '',
  };
}

type Came = { plan: PlannedPost; came: PostFields; sourceId: number };

function mergedItem(row: PostRow, raw: RawItem, { plan, came, sourceId }: Came, context: ItemContext): BareItem {
  const own = ownItem({ ...row, source: isTextOf(row) ? '' : row.source }, context);
  const same = {
    path: plan.path === null || isVariantOf(row.path, plan.path),
    status: row.status === came.status,
    published: came.publishedAt === undefined || sameMoment(row.publishedAt, came.publishedAt) || row.publishedAt === null,
    modified: came.modifiedAt === undefined ? row.version === 1 : sameMoment(row.modifiedAt, came.modifiedAt),
  };
  return {
    ...raw,
    // One that had no number there needs none: nothing refers to it.
    legacyId: raw.legacyId === null ? null : context.numbering.old(sourceId, raw.legacyId),
    postType: row.kind === came.kind ? raw.postType : own.postType,
    title: (row.firstTitle ?? row.title) === row.title ? raw.title : own.title,
    link: same.path ? raw.link : own.link,
    creator: bylineOf(row, context).join('\n') === plan.authors.join('\n') || own.creator === '' ? raw.creator : own.creator,
    content: isTextOf(row) ? raw.content : own.content,
    excerpt: (row.firstExcerpt ?? row.excerpt) === row.excerpt ? raw.excerpt : own.excerpt,
    ...(!same.published && { postDate: own.postDate, postDateGmt: own.postDateGmt }),
    ...(!same.modified && { modified: own.modified, modifiedGmt: own.modifiedGmt }),
    commentStatus: row.commentMode === came.commentMode ? raw.commentStatus : own.commentStatus,
    postName: row.slug === came.slug ? raw.postName : own.postName,
    status: same.status ? raw.status : own.status,
    parentId: parentOf(row, raw, sourceId, context) ?? null,
    menuOrder: row.menuOrder === came.menuOrder ? raw.menuOrder : row.menuOrder,
    isSticky: row.sticky === came.sticky ? raw.isSticky : row.sticky,
    terms: postTerms(row, { raw, plan }, context),
    meta: postMeta(row, { raw, plan }, context),
  };
}

/** Whether nobody has changed its text here. */
const isTextOf = ({ source, firstSource, importId }: PostRow) => importId !== null && (firstSource ?? source) === source;

/** What could not be kept, since it was not here, is no change. */
function parentOf(row: PostRow, raw: RawItem, sourceId: number, context: ItemContext): number | null {
  if (row.parentId !== null) {
    const parent = context.pages.get(row.parentId);
    return parent ? numberOf(parent, row.parentId, context) : null;
  }
  const wasTakenOff = row.kind === 'PAGE' && raw.parentId !== null && row.version > 1 && context.hasPage(sourceId, raw.parentId);
  return raw.parentId === null || wasTakenOff ? null : context.numbering.old(sourceId, raw.parentId);
}

function numberOf({ importId, legacyId }: Referred, id: number, { numbering, sites }: ItemContext): number {
  return importId !== null && legacyId !== null && sites.has(importId) ? numbering.old(importId, legacyId) : numbering.post(id);
}

const STATUSES: Readonly<Record<PostRow['status'], string>> = {
  PUBLISHED: 'publish', DRAFT: 'draft', SUBMITTED: 'pending', SCHEDULED: 'future', PRIVATE: 'private', UNPUBLISHED: 'draft', TRASHED: 'trash',
};

/** Only a hash of a password is kept; one that an old site gave is in what it said. What was protected is never given away. */
async function withPassword(row: PostRow, raw: RawItem | null, item: BareItem): Promise<PostExport> {
  if (row.passwordHash === null) return { item: { ...item, password: '' } };
  const old = raw?.password ?? '';
  if (old !== '' && (row.version === 1 || (await isPassword(old, row.passwordHash)))) return { item: { ...item, password: old } };
  const status = item.status === 'publish' ? 'private' : item.status;
  return { item: { ...item, password: '', status }, note: `“${row.title}” is private in the file: its password is not known here, and has to be set in WordPress again.` };
}

function sameMoment(a: Date | null, b: Date | null): boolean {
  return a?.getTime() === b?.getTime();
}
