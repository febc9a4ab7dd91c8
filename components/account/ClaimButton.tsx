'use client';

import { useActionState } from 'react';
import { claimOldComments, giveBackOldComments } from '#features/claims/actions.ts';

const does = {
  claim: { action: claimOldComments, label: 'These are mine', className: 'button' },
  giveBack: { action: giveBackOldComments, label: 'These are not mine', className: 'button-plain' },
};

/** One click for all of them. */
export function ClaimButton({ what }: { what: keyof typeof does }) {
  const { action, label, className } = does[what];
  const [state, send] = useActionState(action, {});
  return (
    <form action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <button className={className} type="submit">{label}</button>
    </form>
  );
}
