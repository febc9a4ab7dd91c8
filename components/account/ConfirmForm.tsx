'use client';

import { useActionState } from 'react';
import { confirmSignIn } from '#features/accounts/actions.ts';

/** The button that signs in: what merely follows a link in a mail, such as a scanner, does not press it. */
export function ConfirmForm({ token }: { token: string }) {
  const [state, send] = useActionState(confirmSignIn, {});
  return (
    <form className="form" action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <input type="hidden" name="token" value={token} />
      <p><button className="button" type="submit">Sign in</button></p>
    </form>
  );
}
