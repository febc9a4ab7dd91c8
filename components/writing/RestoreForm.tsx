'use client';

import { useActionState } from 'react';
import { restoreText } from '#features/posts/actions.ts';

/** Makes a text of before the post's text again; what it says now stays a revision. */
export function RestoreForm({ postId, revisionId, version }: { postId: number; revisionId: number; version: number }) {
  const [state, send] = useActionState(restoreText, {});
  return (
    <form action={send}>
      <input type="hidden" name="postId" value={postId} />
      <input type="hidden" name="revisionId" value={revisionId} />
      <input type="hidden" name="version" value={version} />
      <p><button className="button">Restore this text</button></p>
      <p aria-live="polite">{state.formError ?? state.done}</p>
    </form>
  );
}
