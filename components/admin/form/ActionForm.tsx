'use client';

import { useActionState } from 'react';
import type { FormState } from '#lib/form-action.ts';
import { FormContext } from './form-context.ts';

export type Act = (state: FormState, form: FormData) => Promise<FormState>;
type Props = {
  action: Act;
  /** Takes back what `action` answered with `undo`. */
  undo?: Act;
  submit: string;
  /** Another thing that the form can do; its button sends `step` with this value. */
  other?: { step: string; label: string };
  tone?: 'main' | 'plain' | 'danger';
  label?: string;
  children?: React.ReactNode;
};

const BUTTONS = { main: 'button', plain: 'button-plain', danger: 'button button-danger' } as const;
const noUndo: Act = () => Promise.resolve({});

/** A form that says what came of it above its fields, keeps what was typed where something was wrong, and offers the way back. */
export function ActionForm({ action, undo = noUndo, submit, other, tone = 'main', label, children }: Props) {
  const [sent, send, isSending] = useActionState(action, {});
  const [undone, takeBack, isUndoing] = useActionState(undo, {});
  const entry = sent.undo?.[0];
  const isTakenBack = entry !== undefined && undone.typed?.entry === entry;
  const state = isTakenBack ? undone : sent;
  return (
    <FormContext value={state}>
      <form className="form" action={send} noValidate aria-label={label}>
        <FormNews state={state} />
        {entry !== undefined && !isTakenBack && (
          <p>
            <input type="hidden" name="entry" value={entry} />
            <button className="button-plain" formAction={takeBack} disabled={isUndoing}>Undo</button>
          </p>
        )}
        {children}
        <p className="form-buttons">
          <button className={BUTTONS[tone]} disabled={isSending}>{isSending ? 'One moment …' : submit}</button>
          {other && <button className="button-plain" name="step" value={other.step} disabled={isSending}>{other.label}</button>}
        </p>
      </form>
    </FormContext>
  );
}

function FormNews({ state: { done, formError, fieldErrors, lines } }: { state: FormState }) {
  return (
    <div aria-live="polite" className="form-news">
      {done && <p className="form-done">{done}</p>}
      {formError && <p className="form-error">{formError}</p>}
      {fieldErrors && <p className="form-error">Nothing was saved: please look at what is marked below.</p>}
      {lines && lines.length > 0 && <ul className="form-lines">{lines.map((line) => <li key={line}>{line}</li>)}</ul>}
    </div>
  );
}
