'use client';

import { useActionState } from 'react';
import { confirmNewAddress } from '#features/accounts/actions.ts';
import { FormNote } from './FormNote.tsx';

/** The button that changes an account's address; opening the mailed link alone does not. */
export function ConfirmEmailForm({ token }: { token: string }) {
  const [state, send] = useActionState(confirmNewAddress, {});
  return (
    <form className="form" action={send}>
      <FormNote state={state} />
      <input type="hidden" name="token" value={token} />
      <p><button className="button" type="submit">Use this address</button></p>
    </form>
  );
}
