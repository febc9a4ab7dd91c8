'use server';

import { redirect } from 'next/navigation';
import { publicAction } from '#features/sessions/viewer-action.ts';
import { signInPath } from '#features/sessions/address.ts';
import { heldPath, previewPath } from './address.ts';
import { afterPosting, holdComment } from './held.ts';
import { commentForm } from './schema.ts';
import { writeComment } from './write.ts';

/**
 * Posts a comment, and leads to it. Whatever stands in the way, the text is kept and its writer led to it: signed out, by
 * way of signing in. `writeComment` checks who may write.
 */
export const postComment = publicAction(commentForm, async ({ preview, ...draft }, { viewer, now }) => {
  const result = viewer?.name && !preview ? await writeComment(viewer, draft, now) : null;
  if (result?.ok) return redirect(afterPosting(result, ''));
  const key = await holdComment(viewer, draft, now);
  if (key === null) return { formError: 'This post is no longer there.' };
  if (preview) return redirect(previewPath(key));
  return redirect(result ? heldPath(key, result.refusal) : signInPath(heldPath(key)));
});
