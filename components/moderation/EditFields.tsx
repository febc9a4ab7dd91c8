'use client';

import { useId } from 'react';
import type { FormState } from '#lib/form-action.ts';

/** A comment's text to be changed, and why, as its author is told. */
export function EditFields({ comment, state = {} }: { comment: { id: number; source: string }; state?: FormState }) {
  const id = useId();
  const error = state.fieldErrors?.source;
  return (
    <>
      <input type="hidden" name="id" value={comment.id} />
      <input type="hidden" name="was" value={comment.source} />
      <div className="field">
        <label htmlFor={`${id}-source`}>Text</label>
        <textarea id={`${id}-source`} className="input edit-source" name="source" rows={10} defaultValue={state.typed?.source ?? comment.source} required aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} />
        {error && <p className="form-error" id={`${id}-error`}>This {error}.</p>}
      </div>
      <div className="field">
        <label htmlFor={`${id}-reason`}>Reason, as its author is told (may be empty)</label>
        <input id={`${id}-reason`} className="input" name="reason" maxLength={500} defaultValue={state.typed?.reason} />
      </div>
    </>
  );
}
