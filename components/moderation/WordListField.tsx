import type { FormState } from '#lib/form-action.ts';

type Props = { name: 'bannedWords' | 'suspectedWords'; label: string; hint: string; words: readonly string[]; state: FormState };

/** A list of words as a text, one a line. */
export function WordListField({ name, label, hint, words, state }: Props) {
  const error = state.fieldErrors?.[name];
  return (
    <div className="field">
      <label htmlFor={`field-${name}`}>{label}</label>
      <textarea className="input" id={`field-${name}`} name={name} rows={8} spellCheck={false} defaultValue={state.typed?.[name] ?? words.join('\n')} aria-invalid={error ? true : undefined} aria-describedby={`${name}-hint${error ? ` ${name}-error` : ''}`} />
      <p className="form-hint" id={`${name}-hint`}>{hint}</p>
      {error && <p className="form-error" id={`${name}-error`}>This {error}.</p>}
    </div>
  );
}
