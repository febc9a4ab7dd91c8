import type { ExportComment } from '#features/imports/wordpress/export-item.ts';
import { dateOrZeros } from './write-date.ts';
import { writeMeta } from './write-item.ts';
import { cdataElement, numberElement, plainElement } from './xml.ts';

/** A comment within its item. */
export function writeComment(comment: ExportComment): string {
  return [
    '<wp:comment>',
    numberElement('wp:comment_id', comment.legacyId),
    cdataElement('wp:comment_author', comment.authorName),
    cdataElement('wp:comment_author_email', comment.authorEmail),
    plainElement('wp:comment_author_url', comment.authorUrl),
    cdataElement('wp:comment_author_IP', comment.authorIp),
    cdataElement('wp:comment_date', dateOrZeros(comment.date)),
    cdataElement('wp:comment_date_gmt', dateOrZeros(comment.dateGmt)),
    cdataElement('wp:comment_content', comment.content),
    cdataElement('wp:comment_approved', comment.approved),
    cdataElement('wp:comment_type', comment.type),
    plainElement('wp:comment_parent', comment.parentId ?? 0),
    plainElement('wp:comment_user_id', comment.userId ?? 0),
    ...comment.meta.map((meta) => writeMeta('wp:commentmeta', meta)),
    '</wp:comment>\n',
  ].join('');
}
