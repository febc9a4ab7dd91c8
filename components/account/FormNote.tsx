import type { FormState } from '#lib/form-action.ts';

/** What a form has to say after it was sent: that it is done, or what went wrong. */
export function FormNote({ state }: { state: FormState }) {
  if (state.done !== undefined) return <p className="form-done" role="alert">{state.done}</p>;
  if (state.formError !== undefined) return <p className="form-error" role="alert">{state.formError}</p>;
  return null;
}
