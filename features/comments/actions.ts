'use server';

import { redirect } from 'next/navigation';
import { expireTags } from '#lib/cache/shared.ts';
import { takeTurn, type Limit } from '#lib/rate-limit.ts';
import { tooOften } from '#lib/web/too-often.ts';
import { publicAction, viewerAction } from '#features/sessions/viewer-action.ts';
import { clientNetwork, clientSender } from '#features/sessions/request.ts';
import { signInPath, welcomePath } from '#features/sessions/address.ts';
import { deletedPath, followPath, heldPath, morePath, previewPath } from './address.ts';
import { deleteComment } from './delete.ts';
import { editComment } from './edit.ts';
import { followPost, followThread, unfollowPost, unfollowThread } from './follow.ts';
import { afterPosting, holdComment, pathOfWritten } from './held.ts';
import { canTakePart } from './policy.ts';
import { recommendComment, unrecommendComment } from './recommend.ts';
import { REFUSALS } from './refusals.ts';
import { noteHeld } from './request.ts';
import { reportComment } from './report.ts';
import { commentEdit, commentForm, commentId, commentReport, discussed } from './schema.ts';
import { writeComment } from './write.ts';

/** Whoever previews a long argument at every turn needs fewer, and so does an office at one address; a program that fills the database is stopped. */
const HELD_TEXTS: Limit = { name: 'held-comments', turns: 40, seconds: 600 };
const HELD_TEXTS_A_DAY: Limit = { name: 'held-comments-day', turns: 200, seconds: 24 * 3600 };

/**
 * Posts a comment, and leads to it. Whatever stands in the way, the text is kept and its writer led to it: signed out, by
 * way of signing in. `writeComment` checks who may write.
 */
export const postComment = publicAction(commentForm, async ({ preview, ...draft }, { viewer, now }) => {
  const result = viewer?.name && !preview ? await writeComment(viewer, draft, now, await clientSender()) : null;
  if (result?.ok) return redirect(afterPosting(result, ''));
  const holder = viewer?.id ?? (await clientNetwork());
  const turn = await takeTurn([HELD_TEXTS, HELD_TEXTS_A_DAY].map((limit) => ({ limit, key: holder })));
  if (!turn.ok) return { formError: tooOften(turn.retryAfterSeconds) };
  const key = await holdComment(viewer, draft, now);
  if (key === null) return { formError: 'This post is no longer there.' };
  if (preview) return redirect(previewPath(key));
  if (result) return redirect(heldPath(key, result.refusal));
  await noteHeld(key);
  return redirect(viewer ? welcomePath(heldPath(key)) : signInPath(heldPath(key)));
});

export const editOwnComment = viewerAction(commentEdit, canTakePart, async (edit, { viewer, now }) => {
  const result = await editComment(viewer, edit, now, await clientSender());
  if (!result.ok) return { formError: REFUSALS[result.refusal] };
  expireTags(result.tags);
  return redirect(pathOfWritten(result));
});

export const deleteOwnComment = viewerAction(commentId, canTakePart, async ({ id }, { viewer, actor, now }) => {
  const deleted = await deleteComment(viewer, actor, id, now);
  if (!deleted) return { formError: REFUSALS.foreign };
  expireTags(deleted.tags);
  return redirect(encodeURI(deletedPath(deleted.path)));
});

export const recommend = viewerAction(commentId, canTakePart, async ({ id }, { viewer, now }) => {
  expireTags(await recommendComment(viewer, id, now));
  return redirect(morePath(id));
});

export const unrecommend = viewerAction(commentId, canTakePart, async ({ id }, { viewer }) => {
  expireTags(await unrecommendComment(viewer, id));
  return redirect(morePath(id));
});

/** The page that it was sent from says by itself that the comment is reported. */
export const report = viewerAction(commentReport, canTakePart, async (input, { viewer, now }) => {
  const tags = await reportComment(viewer, input, now);
  if (!tags) return { formError: 'This comment is no longer there to be reported.' };
  expireTags(tags);
  return {};
});

export const followCommentThread = viewerAction(commentId, canTakePart, async ({ id }, { viewer, now }) => {
  if (!(await followThread(viewer, id, now))) return { formError: 'This thread is no longer there.' };
  return redirect(morePath(id));
});

export const unfollowCommentThread = viewerAction(commentId, canTakePart, async ({ id }, { viewer }) => {
  await unfollowThread(viewer, id);
  return redirect(morePath(id));
});

export const followDiscussion = viewerAction(discussed, canTakePart, async ({ postId }, { viewer, now }) => {
  if (!(await followPost(viewer, postId, now))) return { formError: 'This post is no longer there.' };
  return redirect(followPath(postId));
});

export const unfollowDiscussion = viewerAction(discussed, canTakePart, async ({ postId }, { viewer }) => {
  await unfollowPost(viewer, postId);
  return redirect(followPath(postId));
});
