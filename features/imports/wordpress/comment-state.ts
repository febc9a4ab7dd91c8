import type { CommentKind, CommentStatus } from '../planned.ts';
import type { ExportComment } from './export-item.ts';

const STATUSES: Readonly<Record<string, CommentStatus>> = {
  '1': 'APPROVED',
  approve: 'APPROVED',
  approved: 'APPROVED',
  '0': 'PENDING',
  hold: 'PENDING',
  spam: 'SPAM',
  trash: 'REMOVED',
  'post-trashed': 'REMOVED',
};
const KINDS: Readonly<Record<string, CommentKind>> = { '': 'COMMENT', comment: 'COMMENT', pingback: 'PINGBACK', trackback: 'TRACKBACK' };

/** What an export's words for a comment's state and type make of it. */
export function commentState({ approved, type }: Pick<ExportComment, 'approved' | 'type'>): { kind: CommentKind; status: CommentStatus } {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  const status = (Object.hasOwn(STATUSES, approved) && STATUSES[approved]) || 'PENDING';
  // Plugins keep private notes as comments of their own type: somebody looks before the public does.
  return { kind: kind ?? 'COMMENT', status: kind === undefined && status === 'APPROVED' ? 'PENDING' : status };
}
