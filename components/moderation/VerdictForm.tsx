'use client';

import { useActionState } from 'react';
import { decide } from '#features/moderation/actions.ts';
import type { QueuedComment } from '#features/moderation/queries.ts';
import { seenValue } from '#features/moderation/schema.ts';
import { REMOVAL_REASONS } from './reasons.ts';
import { ReasonChoice } from './ReasonChoice.tsx';

type Props = { comment: QueuedComment; mayTakeDown: boolean; shown: string; gone: string };

/** Approves a comment, calls it spam, or removes it: three forms, since each leads elsewhere. */
export function VerdictForm({ comment: { id, status, openReports, editedAt }, mayTakeDown, shown, gone }: Props) {
  const [state, send] = useActionState(decide, {});
  if (status === 'DELETED') return <p>Its author has deleted it.</p>;
  const seen = <input type="hidden" name="comment" value={seenValue({ id, status, reported: openReports > 0, editedAt })} />;
  return (
    <>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      {(status !== 'APPROVED' || openReports > 0) && (
        <form action={send}>
          {seen}
          <input type="hidden" name="next" value={shown} />
          <button className="button" name="decision" value="approve">{status === 'APPROVED' ? 'Keep it: the reports are settled' : status === 'REMOVED' ? 'Restore' : 'Approve'}</button>
        </form>
      )}
      {mayTakeDown && status !== 'REMOVED' && (
        <form className="form" action={send}>
          {seen}
          <input type="hidden" name="next" value={gone} />
          <ReasonChoice id={`verdict-${id}`} reasons={REMOVAL_REASONS} state={state} />
          <p className="form-buttons">
            <button className="button" name="decision" value="remove">Remove</button>
            {status !== 'SPAM' && <button className="button-plain" name="decision" value="spam">Spam (its author is not told)</button>}
          </p>
        </form>
      )}
    </>
  );
}
