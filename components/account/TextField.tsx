import type { FormState } from '#lib/form-action.ts';

type Props = { name: string; label: string; state: FormState; value: string; hint?: string; maxLength: number; rows?: number };

/** A few lines of a form: their label, what was typed, and beside it what is wrong with that. */
export function TextField({ name, label, state, value, hint, maxLength, rows = 4 }: Props) {
  const error = state.fieldErrors?.[name];
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>{label}</label>
      <textarea
        className="input"
        id={`field-${name}`}
        name={name}
        rows={rows}
        maxLength={maxLength}
        defaultValue={state.typed?.[name] ?? value}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {hint && <p className="form-hint" id={`${name}-hint`}>{hint}</p>}
      {error && <p className="form-error" id={`${name}-error`}>This {error}.</p>}
    </div>
  );
}
