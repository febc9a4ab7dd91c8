import { DEEPEST } from '#features/comments/arrival.ts';
import type { PlannedComment } from '../planned.ts';
import { importedComment } from './comment-record.ts';
import { commentState } from './comment-state.ts';
import { parentsWithin } from '../threading.ts';
import type { ExportComment } from './export-item.ts';
import { plainText } from './plain-text.ts';
import { ENGLISH, type Marks } from './text/marks.ts';
import { wordpressComment } from './text/wordpress-comment.ts';
import { momentOf } from './wordpress-date.ts';

/** Plans an item's comments, sorted by date and number. `fallbackDate` stands in for a date that is missing. */
export function planComments(comments: ExportComment[], fallbackDate: Date, marks: Marks = ENGLISH): PlannedComment[] {
  const unique = withUniqueNumbers(comments);
  const parents = parentsWithin(unique.map(({ legacyId, parentId }) => ({ legacyId, parentLegacyId: parentId })));
  const depths = depthsOf(parents);
  const isTooDeep = (legacyId: number | null) => legacyId !== null && (depths.get(legacyId) ?? 0) > DEEPEST;
  return unique
    .map((comment) => planComment(comment, parents, isTooDeep(comment.legacyId), fallbackDate, marks))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.legacyId ?? Infinity) - (b.legacyId ?? Infinity) || 0);
}

/** A comment, and the number by which it is planned. */
interface Numbered {
  comment: ExportComment;
  legacyId: number | null;
  parentId: number | null;
}

/** One that stands deeper than the store can keep it keeps what it answered beside its row. */
function planComment({ comment, legacyId }: Numbered, parents: Map<number, number>, isTooDeep: boolean, fallbackDate: Date, marks: Marks): PlannedComment {
  const plan = {
    legacyId,
    parentLegacyId: legacyId === null ? null : (parents.get(legacyId) ?? null),
    name: plainText(comment.authorName) || comment.authorName,
    email: comment.authorEmail || null,
    url: webAddress(comment.authorUrl),
    userLegacyId: comment.userId,
    createdAt: momentOf(comment.dateGmt, comment.date) ?? fallbackDate,
    source: wordpressComment(comment.content, marks),
    words: { shown: comment.content, added: '' },
    ...commentState(comment),
  };
  return { ...plan, imported: importedComment(comment, { ...plan, ...(isTooDeep && { parentLegacyId: null }), guestName: plan.name, guestEmail: plan.email, guestLink: plan.url, editedAt: null }) };
}

/** A number that stands twice is an export's mistake: the first keeps it, so that no comment is lost. */
function withUniqueNumbers(comments: ExportComment[]): Numbered[] {
  const taken = new Set<number>();
  return comments.map((comment) => {
    const legacyId = comment.legacyId !== null && taken.has(comment.legacyId) ? null : comment.legacyId;
    if (legacyId !== null) taken.add(legacyId);
    return { comment, legacyId, parentId: comment.parentId };
  });
}

/** How many comments stand above each, of those that answer any. */
function depthsOf(parents: ReadonlyMap<number, number>): Map<number, number> {
  const depths = new Map<number, number>();
  for (const child of parents.keys()) {
    const trail: number[] = [];
    let at: number | undefined = child;
    for (; at !== undefined && !depths.has(at); at = parents.get(at)) trail.push(at);
    let depth = at === undefined ? -1 : (depths.get(at) ?? 0);
    for (const id of trail.toReversed()) depths.set(id, (depth += 1));
  }
  return depths;
}

/** WordPress writes a missing address as '' or 'http://'. */
function webAddress(text: string): string | null {
  const url = URL.parse(text);
  return url && /^https?:$/.test(url.protocol) ? url.href : null;
}
