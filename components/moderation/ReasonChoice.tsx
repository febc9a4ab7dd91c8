import type { FormState } from '#lib/form-action.ts';

type Props = { id: string; reasons: readonly { name: string; text: string }[]; state: FormState };

/** Why something is decided, as its author will be told: a reason that is ready, or one's own. Works with scripts off. */
export function ReasonChoice({ id, reasons, state }: Props) {
  const error = state.fieldErrors?.reason;
  return (
    <>
      <div className="field">
        <label htmlFor={`${id}-preset`}>Reason, as its author is told</label>
        <select className="input" id={`${id}-preset`} name="preset" key={state.typed?.preset} defaultValue={state.typed?.preset ?? ''}>
          <option value="">None, or in your own words below</option>
          {reasons.map(({ name, text }) => <option key={name} value={text}>{name}: {text}</option>)}
        </select>
      </div>
      <div className="field">
        <label htmlFor={`${id}-reason`}>In your own words</label>
        <textarea className="input" id={`${id}-reason`} name="reason" rows={2} maxLength={500} defaultValue={state.typed?.reason} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} />
        {error && <p className="form-error" id={`${id}-error`}>This {error}.</p>}
      </div>
    </>
  );
}
