import type { FormState } from '#lib/form-action.ts';

type Props = {
  name: string;
  label: string;
  type?: 'text' | 'email' | 'url' | 'password' | 'file';
  state: FormState;
  hint?: string;
  autoComplete?: string;
  required?: boolean;
  /** What stands in it before anything was typed. */
  value?: string;
  maxLength?: number;
  accept?: string;
};

/** One line of a form: its label, what was typed, and beside it what is wrong with that. The error is a sentence's end: "This is empty." */
export function Field({ name, label, type = 'text', state, hint, required = false, value = '', ...input }: Props) {
  const error = state.fieldErrors?.[name];
  const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>{label}</label>
      <input
        {...input}
        className="input"
        id={`field-${name}`}
        name={name}
        type={type}
        required={required}
        {...(type !== 'file' && { defaultValue: state.typed?.[name] ?? value })}
        aria-invalid={error ? true : undefined}
        aria-describedby={described || undefined}
      />
      {hint && <p className="form-hint" id={`${name}-hint`}>{hint}</p>}
      {error && <p className="form-error" id={`${name}-error`}>This {error}.</p>}
    </div>
  );
}
