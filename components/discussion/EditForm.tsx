'use client';

import { useActionState } from 'react';
import { editOwnComment } from '#features/comments/actions.ts';
import { MAX_COMMENT } from '#features/comments/schema.ts';
import { MarkdownHint } from '#components/comments/MarkdownHint.tsx';

/** One's own comment, to be changed. */
export function EditForm({ id, source, until }: { id: number; source: string; until: string }) {
  const [state, send] = useActionState(editOwnComment, {});
  return (
    <form className="comment-form" action={send} data-edit>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <input type="hidden" name="id" value={id} />
      <label htmlFor="edit-text">Your comment</label>
      <textarea className="input" id="edit-text" name="source" rows={8} required data-limit={MAX_COMMENT} defaultValue={state.typed?.source ?? source} />
      <MarkdownHint />
      <p className="form-hint">You can change it until {until}. It will be marked as edited, and moderators keep what it said before.</p>
      <p className="form-buttons"><button className="button">Save</button></p>
    </form>
  );
}
