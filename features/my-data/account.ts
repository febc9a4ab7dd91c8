import { z } from 'zod';
import { database } from '#lib/db/client.ts';
import { dateAndTime } from '#lib/dates.ts';
import { escapeHtml, plainTextToHtml } from '#lib/html/plain-text.ts';
import { section } from './section.ts';
import { postLink, toldPost } from './told-comment.ts';

/** Where one is signed in. */
export const sessions = section({
  name: 'sessions',
  title: 'Sessions',
  rows: (userId) => all(database().session.findMany({ where: { userId }, orderBy: { createdAt: 'asc' }, select: { device: true, createdAt: true, lastSeen: true, expires: true } })),
  item: ({ device, createdAt, lastSeen }, style) =>
    `<p>${escapeHtml(device || 'An unknown browser')}</p><p class="facts">since ${dateAndTime(createdAt, style)} · last seen ${dateAndTime(lastSeen, style)}</p>`,
});

/** Which other providers one signs in with; what they know one by stays out. */
export const signIns = section({
  name: 'linked-sign-ins',
  title: 'Linked sign-ins',
  rows: (userId) => all(database().account.findMany({ where: { userId }, orderBy: { provider: 'asc' }, select: { provider: true } })),
  item: ({ provider }) => `<p>${escapeHtml(provider)}</p>`,
});

const handover = z.object({ comments: z.number() }).catch({ comments: 0 });

/** When one claimed comments of the old site, or gave them back. */
export const claims = section({
  name: 'claims',
  title: 'Claims of old comments',
  rows: (userId) =>
    all(database().auditEntry.findMany({ where: { actorId: userId, action: { in: ['account.claim', 'account.give-back'] } }, orderBy: { id: 'asc' }, select: { at: true, action: true, details: true } })),
  data: ({ at, action, details }) => ({ at, action: action === 'account.claim' ? 'claimed' : 'given back', comments: handover.parse(details).comments }),
  item: ({ at, action, details }, style) => `<p>${handover.parse(details).comments} ${action === 'account.claim' ? 'claimed' : 'given back'}</p><p class="facts">${dateAndTime(at, style)}</p>`,
});

/** What one wrote and has not sent, or could not. */
export const drafts = section({
  name: 'drafts',
  title: 'Comments that are not sent',
  rows: (userId) =>
    all(database().heldComment.findMany({ where: { userId }, orderBy: { createdAt: 'asc' }, select: { source: true, createdAt: true, post: { select: { title: true, path: true } } } })),
  data: ({ source, createdAt, post }) => ({ text: source, written: createdAt, post: toldPost(post.title, post.path) }),
  item: ({ source, createdAt, post }, style) =>
    `<h3>${postLink(toldPost(post.title, post.path))}</h3><p class="facts">${dateAndTime(createdAt, style)}</p><div class="text">${plainTextToHtml(source)}</div>`,
});

/** For what nobody has thousands of. */
async function* all<Row>(rows: Promise<Row[]>): AsyncGenerator<Row, void> {
  yield* await rows;
}
