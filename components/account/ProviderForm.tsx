'use client';

import { useActionState } from 'react';
import { continueWith } from '#features/accounts/actions.ts';

/**
 * A button that leads to another site to sign in there. A browser holds a form to the sites that its page's policy names,
 * redirects included; so the answer is a page that leads on by itself.
 */
export function ProviderForm({ provider, next, label }: { provider: { id: string; name: string }; next: string; label: string }) {
  const [state, send] = useActionState(continueWith, {});
  if (state.done !== undefined) {
    return (
      <p>
        <meta httpEquiv="refresh" content={`0;url=${state.done}`} />
        <a href={state.done}>Go on to {provider.name}</a>
      </p>
    );
  }
  return (
    <form action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <input type="hidden" name="provider" value={provider.id} />
      <input type="hidden" name="next" value={next} />
      <button className="button-plain" type="submit">{label}</button>
    </form>
  );
}
