import type { FormState } from '#lib/form-action.ts';

type Props = { name: string; label: string; state: FormState; value: string; options: readonly { value: string; label: string }[] };

/** One choice of a form. */
export function Choice({ name, label, state, value, options }: Props) {
  const error = state.fieldErrors?.[name];
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>{label}</label>
      <select className="input" id={`field-${name}`} name={name} defaultValue={state.typed?.[name] ?? value} aria-describedby={error ? `${name}-error` : undefined}>
        {options.map((option) => <option key={option.value} value={option.value}>{option.label}</option>)}
      </select>
      {error && <p className="form-error" id={`${name}-error`}>This {error}.</p>}
    </div>
  );
}
