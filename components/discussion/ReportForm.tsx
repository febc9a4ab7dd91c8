'use client';

import { useActionState } from 'react';
import { report } from '#features/comments/actions.ts';
import { MAX_REASON, REPORT_KINDS } from '#features/comments/schema.ts';

/** What somebody has against a comment, for moderators alone. */
export function ReportForm({ id }: { id: number }) {
  const [state, send] = useActionState(report, {});
  const { kind: kindError, text: textError } = state.fieldErrors ?? {};
  return (
    <form className="form" action={send} data-report>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <input type="hidden" name="id" value={id} />
      <fieldset>
        <legend>What is wrong with it?</legend>
        {Object.entries(REPORT_KINDS).map(([kind, label]) => (
          <label className="check" key={kind}><input type="radio" name="kind" value={kind} required defaultChecked={state.typed?.kind === kind} /> {label}</label>
        ))}
        {kindError && <p className="form-error">This {kindError}.</p>}
      </fieldset>
      <div className="field">
        <label htmlFor="report-text">What should the moderators know? (at most {MAX_REASON} characters)</label>
        <textarea
          className="input" id="report-text" name="text" rows={3} data-limit={MAX_REASON} defaultValue={state.typed?.text ?? ''}
          aria-invalid={textError ? true : undefined} aria-describedby={textError ? 'report-text-error' : undefined}
        />
        {textError && <p className="form-error" id="report-text-error">This {textError}.</p>}
      </div>
      <p><button className="button-plain">Report</button></p>
    </form>
  );
}
