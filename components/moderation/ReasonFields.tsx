'use client';

import { useId, useState } from 'react';

type Props = { reasons: readonly { name: string; text: string }[]; label?: string; typed?: string | undefined; error?: string | undefined; required?: boolean };

/** Why something is decided, as its author will be told: one of the reasons that are ready, changed or not, or another. */
export function ReasonFields({ reasons, label = 'Reason, as its author is told', typed = '', error, required = false }: Props) {
  const [text, setText] = useState(typed);
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <div className="reason-presets">
        {reasons.map((reason) => (
          <button key={reason.name} type="button" className="reason-preset" aria-pressed={text === reason.text} onClick={() => setText(reason.text)}>{reason.name}</button>
        ))}
      </div>
      <textarea id={id} className="input" name="reason" rows={3} maxLength={500} value={text} onChange={(event) => setText(event.target.value)} required={required} aria-invalid={error ? true : undefined} aria-describedby={error ? `${id}-error` : undefined} />
      {error && <p className="form-error" id={`${id}-error`}>This {error}.</p>}
    </div>
  );
}
