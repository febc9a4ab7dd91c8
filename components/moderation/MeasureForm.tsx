'use client';

import { useActionState } from 'react';
import { measure } from '#features/moderation/actions.ts';
import type { AuthorFacts } from '#features/moderation/author-facts.ts';
import { SUSPENSIONS } from '#features/moderation/schema.ts';
import { MEASURE_REASONS } from './reasons.ts';
import { ReasonChoice } from './ReasonChoice.tsx';

type Props = { person: { id: string } & Pick<AuthorFacts, 'standing'>; commentId?: number; next?: string };

/** Warns, suspends or bans somebody, with the reason that they are told. `commentId` is what it is about. */
export function MeasureForm({ person: { id, standing }, commentId, next }: Props) {
  const [state, send] = useActionState(measure, {});
  const { typed = {}, fieldErrors = {} } = state;
  return (
    <form className="form" action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      {state.done && <output className="form-done">{state.done}</output>}
      <input type="hidden" name="userId" value={id} />
      <input type="hidden" name="standing" value={standing} />
      {commentId !== undefined && <input type="hidden" name="comment" value={commentId} />}
      {next !== undefined && <input type="hidden" name="next" value={next} />}
      <div className="field">
        <label htmlFor={`measure-${id}`}>What to do</label>
        <select className="input" id={`measure-${id}`} name="measure" key={typed.measure} defaultValue={typed.measure ?? 'warn'}>
          <option value="warn">Warn them</option>
          <option value="suspend">Suspend them for a time</option>
          <option value="ban">Ban them</option>
        </select>
      </div>
      <div className="field">
        <label htmlFor={`days-${id}`}>Suspended for</label>
        <select className="input" id={`days-${id}`} name="days" key={typed.days} defaultValue={typed.days ?? '7'}>
          {SUSPENSIONS.map((days) => <option key={days} value={days}>{days === 1 ? '1 day' : `${days} days`}</option>)}
        </select>
        {fieldErrors.days && <p className="form-error">This {fieldErrors.days}.</p>}
      </div>
      <label className="check"><input type="checkbox" name="clear" defaultChecked={typed.clear !== undefined} /> With a ban, remove everything they wrote</label>
      <ReasonChoice id={`reason-${id}`} reasons={MEASURE_REASONS} state={state} />
      <p><button className="button">Do it, and tell them</button></p>
    </form>
  );
}
