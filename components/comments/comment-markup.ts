import { dateAndTime, type DateStyle } from '#lib/dates.ts';
import { markup, safeMarkup, type Markup } from '#lib/html/markup.ts';
import { commentAnchor, morePath, replyPath } from '#features/comments/address.ts';
import type { ShownComment } from '#features/comments/queries.ts';
import { MAX_INDENT } from '#features/comments/thread.ts';
import { commenterPath } from '#features/profile/address.ts';

/** One comment: its number, who wrote it and when, and what it says; or the place of one that is gone. */
export function commentMarkup(comment: ShownComment, style: DateStyle): Markup {
  const { id, number, status, closed } = comment;
  const gone = status !== 'APPROVED';
  return markup`<article class="comment" id="comment-${id}" aria-label="${labelOf(comment)}"><header><b>${number}</b>${!gone && signature(comment)}${
    closed && badge('Thread closed')} <a href="${commentAnchor(id)}">${time(comment.createdAt, style)}</a>${!gone && comment.editedAt && markup` <span>edited</span>`}${answers(comment)}</header>${
    gone ? markup`<p class="comment-removed">${GONE[status]}</p>` : markup`<div class="said">${safeMarkup(comment.html)}</div>${choices(comment)}`}</article>`;
}

/** What stands where approved replies hang from a comment that is not shown. */
const GONE: Record<ShownComment['status'], string> = {
  APPROVED: '',
  PENDING: 'This comment waits for a moderator.',
  SPAM: 'This comment was removed.',
  REMOVED: 'This comment was removed.',
  DELETED: 'Deleted by its author.',
};

/** Who answers whom, for those who hear the thread. */
function labelOf(comment: ShownComment): string {
  const { number, parentId, parentName, status } = comment;
  if (status !== 'APPROVED') return `Comment ${number}, ${status === 'DELETED' ? 'deleted' : status === 'PENDING' ? 'waiting' : 'removed'}`;
  return `Comment ${number} by ${nameOf(comment)}${parentId === null ? '' : ` in answer to ${parentName ?? 'a former reader'}`}`;
}

function signature(comment: ShownComment): Markup {
  const { role, featured } = comment;
  return markup` <strong>${linkedName(comment)}</strong>${role && role !== 'READER' && badge('Staff')}${featured && badge('Editors’ pick')}`;
}

function linkedName(comment: ShownComment): Markup | string {
  const name = nameOf(comment);
  if (comment.commenterId) return markup`<a href="${commenterPath(comment.commenterId)}" rel="nofollow">${name}</a>`;
  return comment.link ? markup`<a href="${comment.link}" rel="ugc nofollow noopener">${name}</a>` : name;
}

const nameOf = ({ name }: ShownComment) => name?.trim() || 'A former reader';

const badge = (words: string) => markup` <span class="comment-badge">${words}</span>`;

/** To the second: nobody reads what is finer. */
const time = (date: Date, style: DateStyle) => markup`<time datetime="${date.toISOString().replace(/\.\d+/, '')}">${dateAndTime(date, style)}</time>`;

function answers({ depth, parentName, parentNumber }: ShownComment): Markup | null {
  if (depth <= MAX_INDENT || parentNumber === null) return null;
  return markup` <span class="comment-answers">in answer to ${parentName ?? 'a former reader'} (${parentNumber})</span>`;
}

function choices({ id, number, recommendCount }: ShownComment): Markup {
  return markup`<footer><a href="${replyPath(id)}" aria-label="Reply to ${number}">Reply</a> <a href="${morePath(id)}" aria-label="More on ${number}">More</a>${
    recommendCount > 0 && markup` <span>${recommendCount} recommend</span>`}</footer>`;
}
