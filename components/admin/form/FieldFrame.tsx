type Props = { id: string; label: string; hint?: React.ReactNode; error: string | undefined; children: React.ReactNode };

/** A field with its label above it, and below it a hint and what is wrong. The error is a sentence's end: "This is empty." */
export function FieldFrame({ id, label, hint, error, children }: Props) {
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && <p className="form-hint" id={`${id}-hint`}>{hint}</p>}
      {error && <p className="form-error" id={`${id}-error`}>This {error}.</p>}
    </div>
  );
}
