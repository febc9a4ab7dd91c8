'use client';

import { useActionState } from 'react';
import { claimOwner } from '#features/owner/actions.ts';
import { Field } from '#components/account/Field.tsx';

/** Who the owner is. Works with scripts off, as every form of the public pages does. */
export function OwnerForm({ token }: { token: string }) {
  const [state, send] = useActionState(claimOwner, {});
  return (
    <form className="form" action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <input type="hidden" name="token" value={token} />
      <Field name="email" label="Your email address" type="email" autoComplete="email" required state={state} />
      <Field name="name" label="Your name, as readers will see it" autoComplete="name" required state={state} />
      <p><button className="button" type="submit">Become the owner</button></p>
    </form>
  );
}
