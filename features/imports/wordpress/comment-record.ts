import type { CommentKind, CommentStatus } from '../planned.ts';
import { commentState } from './comment-state.ts';
import type { ExportComment } from './export-item.ts';
import { writtenMoment } from './wordpress-date.ts';

/**
 * What a comment's row cannot give back of what its export said, field by field; the fields that it can are left out. The
 * row knows better than the export what was changed here since: see `exportComment`.
 */
export type ImportedComment = Partial<ExportComment>;

/** What of a comment's row an export is made from. `parentLegacyId` is the old number of the comment that it answers. */
export interface CommentColumns {
  legacyId: number | null;
  parentLegacyId: number | null;
  guestName: string | null;
  guestEmail: string | null;
  guestLink: string | null;
  source: string;
  createdAt: Date;
  editedAt: Date | null;
  status: CommentStatus | 'DELETED';
  kind: CommentKind;
}

/** What is to be kept beside a row as it is stored; null where the row says it all. */
export function importedComment(comment: ExportComment, row: CommentColumns): ImportedComment | null {
  const told = toldByRow(row);
  const rest: ImportedComment = {};
  if (comment.legacyId !== told.legacyId) rest.legacyId = comment.legacyId;
  if (comment.parentId !== told.parentId) rest.parentId = comment.parentId;
  if (comment.authorName !== told.authorName) rest.authorName = comment.authorName;
  if (comment.authorEmail !== told.authorEmail) rest.authorEmail = comment.authorEmail;
  if (comment.authorUrl !== told.authorUrl) rest.authorUrl = comment.authorUrl;
  if (comment.date !== told.date) rest.date = comment.date;
  if (comment.dateGmt !== told.dateGmt) rest.dateGmt = comment.dateGmt;
  if (comment.content !== told.content) rest.content = comment.content;
  if (comment.approved !== told.approved) rest.approved = comment.approved;
  if (comment.type !== told.type) rest.type = comment.type;
  if (comment.userId !== null) rest.userId = comment.userId;
  if (comment.authorIp !== '') rest.authorIp = comment.authorIp;
  if (comment.meta.length > 0) rest.meta = comment.meta;
  return Object.keys(rest).length > 0 ? rest : null;
}

/**
 * The comment as WordPress's export has it: just as it came, but for what was changed here since: its text, where it was
 * edited, and its state, where it was moderated.
 */
export function exportComment(row: CommentColumns, imported: ImportedComment | null): ExportComment {
  const told = toldByRow(row);
  const { content, approved, ...rest } = imported ?? {};
  const came: ExportComment = { ...told, ...rest };
  if (content !== undefined && row.editedAt === null) came.content = content;
  if (approved !== undefined && commentState({ approved, type: came.type }).status === row.status) came.approved = approved;
  return came;
}

const APPROVED: Readonly<Record<CommentColumns['status'], string>> = { APPROVED: '1', PENDING: '0', SPAM: 'spam', REMOVED: 'trash', DELETED: 'trash' };
const TYPES: Readonly<Record<CommentKind, string>> = { COMMENT: 'comment', PINGBACK: 'pingback', TRACKBACK: 'trackback' };

function toldByRow({ legacyId, parentLegacyId, guestName, guestEmail, guestLink, source, createdAt, status, kind }: CommentColumns): ExportComment {
  const date = writtenMoment(createdAt);
  return {
    legacyId,
    parentId: parentLegacyId,
    authorName: guestName ?? '',
    authorEmail: guestEmail ?? '',
    authorUrl: guestLink ?? '',
    date,
    dateGmt: date,
    content: typedText(source),
    approved: APPROVED[status],
    type: TYPES[kind],
    userId: null,
    authorIp: '',
    meta: [],
  };
}

/** What was typed where nothing but paragraphs and line breaks was made of it: most comments. */
function typedText(source: string): string {
  return source
    .replace(/^<p>/, '')
    .replace(/<\/p>\n?$/, '')
    .replaceAll('</p>\n<p>', '\n\n')
    .replaceAll('<br />\n', '\n')
    .replaceAll('<br>\n', '\n');
}
