'use client';

import { useActionState } from 'react';
import { edit } from '#features/moderation/actions.ts';
import { EditFields } from './EditFields.tsx';

/** Changes what a comment says, on a page of its own. */
export function EditTextForm({ comment, shown }: { comment: { id: number; source: string }; shown: string }) {
  const [state, send] = useActionState(edit, {});
  return (
    <form className="form" action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <input type="hidden" name="next" value={shown} />
      <EditFields comment={comment} state={state} />
      <p><button className="button">Save</button></p>
    </form>
  );
}
