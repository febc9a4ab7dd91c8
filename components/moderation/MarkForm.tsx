'use client';

import { useActionState } from 'react';
import { mark } from '#features/moderation/actions.ts';
import type { QueuedComment } from '#features/moderation/queries.ts';

/** Features a comment, or closes its thread; and the other way round. */
export function MarkForm({ comment: { id, status, featured, closed, depth }, shown }: { comment: QueuedComment; shown: string }) {
  const [state, send] = useActionState(mark, {});
  return (
    <form action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="next" value={shown} />
      <p className="form-buttons">
        {(status === 'APPROVED' || featured) && <button className="button-plain" name="mark" value={featured ? 'unfeature' : 'feature'}>{featured ? 'No longer feature it' : 'Feature it'}</button>}
        {depth === 0 && <button className="button-plain" name="mark" value={closed ? 'open' : 'close'}>{closed ? 'Open its thread again' : 'Close its thread to replies'}</button>}
      </p>
    </form>
  );
}
