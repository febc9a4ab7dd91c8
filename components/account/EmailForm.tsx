'use client';

import { useActionState } from 'react';
import { askForNewAddress } from '#features/accounts/actions.ts';
import { Field } from './Field.tsx';
import { FormNote } from './FormNote.tsx';

/** Another e-mail address for the account. */
export function EmailForm() {
  const [state, send] = useActionState(askForNewAddress, {});
  return (
    <form className="form" action={send}>
      <FormNote state={state} />
      <Field name="email" label="Your new email address" type="email" autoComplete="email" required state={state} hint="We mail a link there; your address changes once you open it." />
      <p><button className="button" type="submit">Mail me the link</button></p>
    </form>
  );
}
