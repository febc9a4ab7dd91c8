'use client';

import { useActionState } from 'react';
import { welcome } from '#features/profile/actions.ts';
import { Field } from './Field.tsx';

/** Asks somebody new how they want to be called. */
export function WelcomeForm({ next }: { next: string }) {
  const [state, send] = useActionState(welcome, {});
  return (
    <form className="form" action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <input type="hidden" name="next" value={next} />
      <Field name="name" label="Your name" autoComplete="nickname" required maxLength={80} state={state} hint="It stands beside what you write. A pseudonym will do; you can change it later." />
      <p><button className="button" type="submit">Go on</button></p>
    </form>
  );
}
