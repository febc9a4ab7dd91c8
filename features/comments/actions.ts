'use server';

import { redirect } from 'next/navigation';
import { expireTags } from '#lib/cache/shared.ts';
import { postsLetInto } from '#features/post-passwords/request.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { clientSender } from '#features/sessions/request.ts';
import { deletedPath, followPath, morePath } from './address.ts';
import { deleteComment } from './delete.ts';
import { editComment } from './edit.ts';
import { followPost, followThread, unfollowPost, unfollowThread } from './follow.ts';
import { pathOfWritten } from './held.ts';
import { canTakePart } from './policy.ts';
import { recommendComment, unrecommendComment } from './recommend.ts';
import { REFUSALS } from './refusals.ts';
import { reportComment } from './report.ts';
import { commentEdit, commentId, commentReport, discussed } from './schema.ts';

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
  expireTags(await recommendComment(viewer, id, now, await postsLetInto()));
  return redirect(morePath(id));
});

export const unrecommend = viewerAction(commentId, canTakePart, async ({ id }, { viewer }) => {
  expireTags(await unrecommendComment(viewer, id));
  return redirect(morePath(id));
});

/** The page that it was sent from says by itself that the comment is reported. */
export const report = viewerAction(commentReport, canTakePart, async (input, { viewer, now }) => {
  const tags = await reportComment(viewer, input, now, await postsLetInto());
  if (!tags) return { formError: 'This comment is no longer there to be reported.' };
  expireTags(tags);
  return {};
});

export const followCommentThread = viewerAction(commentId, canTakePart, async ({ id }, { viewer, now }) => {
  if (!(await followThread(viewer, id, now, await postsLetInto()))) return { formError: 'This thread is no longer there.' };
  return redirect(morePath(id));
});

export const unfollowCommentThread = viewerAction(commentId, canTakePart, async ({ id }, { viewer }) => {
  await unfollowThread(viewer, id);
  return redirect(morePath(id));
});

export const followDiscussion = viewerAction(discussed, canTakePart, async ({ postId }, { viewer, now }) => {
  if (!(await followPost(viewer, postId, now, await postsLetInto()))) return { formError: 'This post is no longer there.' };
  return redirect(followPath(postId));
});

export const unfollowDiscussion = viewerAction(discussed, canTakePart, async ({ postId }, { viewer }) => {
  await unfollowPost(viewer, postId);
  return redirect(followPath(postId));
});
