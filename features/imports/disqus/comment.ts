import { parentsWithin } from '../threading.ts';
import type { CommentStatus, PlannedComment } from '../planned.ts';
import { autoParagraphs } from '../wordpress/paragraphs.ts';
import { type DisqusElement, partOf, textOf } from './disqus-elements.ts';

/** Disqus' numbers by comment; some are larger than this site can keep, but tell comments apart within a run. */
const idOf = (element: DisqusElement | undefined): number | null => (element && /^[1-9]\d{0,14}$/.test(element.id) ? Number(element.id) : null);

/** Puts a thread's comments in their order, by date and number, and below what they answer in it. */
export function planThread(plans: readonly PlannedComment[]): PlannedComment[] {
  const parents = parentsWithin(plans);
  return plans
    .map((plan) => ({ ...plan, parentLegacyId: plan.legacyId === null ? null : (parents.get(plan.legacyId) ?? null) }))
    .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.legacyId ?? Infinity) - (b.legacyId ?? Infinity) || 0);
}

/** A comment by itself; `parentLegacyId` is what it says that it answers. */
export function planPost(element: DisqusElement): PlannedComment {
  const author = partOf(element, 'author');
  const written = (name: string) => (author ? textOf(author, name) : '');
  const moment = new Date(textOf(element, 'createdAt'));
  return {
    legacyId: idOf(element),
    parentLegacyId: idOf(partOf(element, 'parent')),
    name: written('name') || written('username') || 'Guest',
    email: written('email') || null,
    url: null,
    userLegacyId: null,
    createdAt: Number.isNaN(moment.getTime()) ? new Date(0) : moment,
    source: messageOf(textOf(element, 'message')),
    kind: 'COMMENT',
    status: statusOf(element),
  };
}

function statusOf(element: DisqusElement): CommentStatus {
  if (textOf(element, 'isDeleted') === 'true') return 'REMOVED';
  if (textOf(element, 'isSpam') === 'true') return 'SPAM';
  return textOf(element, 'isApproved') === 'false' ? 'PENDING' : 'APPROVED';
}

/** Early exports have blank lines for paragraphs; later ones lead links over Disqus, which counts who follows them. */
function messageOf(message: string): string {
  const html = /<(?:p|br)\b/i.test(message) ? message : autoParagraphs(message);
  return html.replace(/https?:\/\/disq\.us\/(?:url|\?url=)[^\s"'<>]{0,4000}/gi, ledTo);
}

function ledTo(counted: string): string {
  const target = URL.parse(counted.replaceAll('&amp;', '&'))?.searchParams.get('url');
  // Behind the address stands a colon and a signature.
  const address = target?.replace(/:[\w-]{20,}$/, '');
  return address && /^https?:\/\/[^\s"'<>]+$/i.test(address) ? address.replaceAll('&', '&amp;') : counted;
}
