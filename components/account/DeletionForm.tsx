'use client';

import { useActionState } from 'react';
import { deleteOwnAccount } from '#features/account-deletion/actions.ts';
import { Field } from './Field.tsx';

/** What becomes of one's comments, and the words that show that one means it. */
export function DeletionForm({ email, name }: { email: string; name: string | null }) {
  const [state, send] = useActionState(deleteOwnAccount, {});
  const chosen = state.typed?.comments ?? 'stay';
  const error = state.fieldErrors?.comments;
  return (
    <form className="form" action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <fieldset className="choices">
        <legend>What becomes of your comments</legend>
        <label>
          <input type="radio" name="comments" value="stay" defaultChecked={chosen !== 'go'} /> They stay, as those of “A former reader”: nothing tells that they were yours
        </label>
        <label>
          <input type="radio" name="comments" value="go" defaultChecked={chosen === 'go'} /> They go: their words are deleted, and where others answered, an empty place stays
        </label>
        {error && <p className="form-error">This {error}.</p>}
      </fieldset>
      <Field
        name="confirmation"
        label="To confirm, type your email address or your name"
        hint={name ? `${email}, or ${name}` : email}
        autoComplete="off"
        required
        state={state}
      />
      <p><button className="button" type="submit">Delete my account in 24 hours</button></p>
    </form>
  );
}
