'use client';

type Props = React.ComponentProps<'input'> & { id: string; label: string; error?: string | undefined; hint?: string; onText: (text: string) => void };

/** One line of the result's form, with what is wrong with it: a sentence's end, "This is empty." */
export function LabelledInput({ id, label, error, hint, onText, className = '', ...input }: Props) {
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      <input {...input} id={id} className="input" autoComplete="off" aria-invalid={error ? true : undefined} aria-describedby={described || undefined} onChange={(event) => onText(event.target.value)} />
      {hint && <p className="form-hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="form-error" id={`${id}-error`}>This {error}.</p>}
    </div>
  );
}
