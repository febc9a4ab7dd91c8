import type { CommentKind, CommentStatus, PlannedComment } from '../planned.ts';
import type { ExportComment } from './export-item.ts';
import { autoParagraphs } from './paragraphs.ts';
import { plainText } from './plain-text.ts';
import { momentOf } from './wordpress-date.ts';

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

/** Plans an item's comments, sorted by date and number. `fallbackDate` stands in for a date that is missing. */
export function planComments(comments: ExportComment[], fallbackDate: Date): PlannedComment[] {
  const unique = withUniqueNumbers(comments);
  const parents = soundParents(unique);
  return unique
    .map((comment) => planComment(comment, parents, fallbackDate))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.legacyId ?? Infinity) - (b.legacyId ?? Infinity) || 0);
}

/** What an export's words for a comment's state and type make of it. */
export function commentState({ approved, type }: Pick<ExportComment, 'approved' | 'type'>): { kind: CommentKind; status: CommentStatus } {
  const kind = Object.hasOwn(KINDS, type) ? KINDS[type] : undefined;
  const status = (Object.hasOwn(STATUSES, approved) && STATUSES[approved]) || 'PENDING';
  // Plugins keep private notes as comments of their own type: somebody looks before the public does.
  return { kind: kind ?? 'COMMENT', status: kind === undefined && status === 'APPROVED' ? 'PENDING' : status };
}

function planComment(comment: ExportComment, parents: Map<number, number>, fallbackDate: Date): PlannedComment {
  return {
    legacyId: comment.legacyId,
    parentLegacyId: comment.legacyId === null ? null : (parents.get(comment.legacyId) ?? null),
    name: plainText(comment.authorName) || comment.authorName,
    email: comment.authorEmail || null,
    url: webAddress(comment.authorUrl),
    userLegacyId: comment.userId,
    createdAt: momentOf(comment.dateGmt, comment.date) ?? fallbackDate,
    source: autoParagraphs(comment.content),
    ...commentState(comment),
  };
}

/** A number that stands twice is an export's mistake: the first keeps it, so that no comment is lost. */
function withUniqueNumbers(comments: ExportComment[]): ExportComment[] {
  const taken = new Set<number>();
  return comments.map((comment) => {
    if (comment.legacyId === null || !taken.has(comment.legacyId)) {
      if (comment.legacyId !== null) taken.add(comment.legacyId);
      return comment;
    }
    return { ...comment, legacyId: null };
  });
}

/** Parents by child, without those that the item does not have and those that would close a circle. */
function soundParents(comments: ExportComment[]): Map<number, number> {
  const claimed = new Map(comments.map((comment) => [comment.legacyId, comment.parentId]));
  const parents = new Map<number, number>();
  const settled = new Set<number>();
  for (const { legacyId } of comments) {
    const trail = new Set<number>();
    let id = legacyId;
    while (id !== null && !settled.has(id)) {
      trail.add(id);
      const parent: number | null = claimed.get(id) ?? null;
      if (parent === null || !claimed.has(parent) || trail.has(parent)) break;
      parents.set(id, parent);
      id = parent;
    }
    for (const seen of trail) settled.add(seen);
  }
  return parents;
}

/** WordPress writes a missing address as '' or 'http://'. */
function webAddress(text: string): string | null {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
