'use client';

import { useActionState } from 'react';
import { claimOwner } from '#features/owner/actions.ts';

/** Who the owner is. Works with scripts off, as every form of the public pages does. */
export function OwnerForm({ token }: { token: string }) {
  const [state, send] = useActionState(claimOwner, {});
  return (
    <form className="search-form" action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <input type="hidden" name="token" value={token} />
      <Field name="email" label="Your email address" type="email" autoComplete="email" state={state} />
      <Field name="name" label="Your name, as readers will see it" type="text" autoComplete="name" state={state} />
      <p><button className="button" type="submit">Become the owner</button></p>
    </form>
  );
}

type FieldProps = { name: string; label: string; type: string; autoComplete: string; state: { typed?: Record<string, string>; fieldErrors?: Record<string, string> } };

function Field({ name, label, type, autoComplete, state }: FieldProps) {
  const error = state.fieldErrors?.[name];
  return (
    <div className="field">
      <label htmlFor={`owner-${name}`}>{label}</label>
      <input
        className="input"
        id={`owner-${name}`}
        name={name}
        type={type}
        autoComplete={autoComplete}
        required
        defaultValue={state.typed?.[name] ?? ''}
        aria-invalid={error ? true : undefined}
        aria-describedby={error ? `owner-${name}-error` : undefined}
      />
      {error && <p className="form-error" id={`owner-${name}-error`}>This {error}.</p>}
    </div>
  );
}
