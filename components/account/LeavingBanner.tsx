'use client';

import { useActionState } from 'react';
import { keepOwnAccount } from '#features/account-deletion/actions.ts';

/** Tells whoever asked for their account to be deleted when that will be, with the button that keeps it. `when` is a date in words. */
export function LeavingBanner({ when }: { when: string }) {
  const [state, send] = useActionState(keepOwnAccount, {});
  return (
    <section className="leaving" aria-label="Your account will be deleted">
      <div className="wrap">
        <p>Your account will be deleted on {when}.</p>
        {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
        <form action={send}>
          <button className="button" type="submit">Keep my account</button>
        </form>
      </div>
    </section>
  );
}
