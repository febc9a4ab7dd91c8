import type { ExportComment } from '#features/imports/wordpress/export-item.ts';
import { exportComment } from '#features/imports/wordpress/comment-record.ts';
import { ownComment, type CommentRow } from './comment-rows.ts';
import { rawComment } from './raw.ts';

const kept = rawComment.partial();

/**
 * A comment of a post as WordPress's export has it. One of an old site comes back as it came, but for what was changed here; one
 * that its writer has claimed is the account's.
 */
export function exportedComment(row: CommentRow, sourceIds: readonly number[], timeZone: string): ExportComment {
  const own = ownComment(row, timeZone);
  if (row.importId === null || !sourceIds.includes(row.importId)) return own;
  const came = exportComment(row, row.imported === null ? null : kept.parse(row.imported));
  return {
    ...came,
    ...(row.importId !== sourceIds[0] || came.legacyId === null ? { legacyId: own.legacyId, parentId: own.parentId } : {}),
    ...(row.editedAt !== null && { content: row.markdown ? own.content : came.content }),
    ...(row.userEmail !== null && { authorName: own.authorName, authorEmail: own.authorEmail, authorUrl: own.authorUrl }),
  };
}
