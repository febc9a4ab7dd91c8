'use client';

import { useActionState } from 'react';
import { measure } from '#features/moderation/actions.ts';
import type { AuthorFacts } from '#features/moderation/author-facts.ts';

/** What needs no reason: lets somebody back in, has their comments wait or no longer, removes what they wrote. */
export function LenienceForm({ person: { id, standing, heldAlways } }: { person: { id: string } & Pick<AuthorFacts, 'standing' | 'heldAlways'> }) {
  const [state, send] = useActionState(measure, {});
  return (
    <form action={send}>
      {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
      {state.done && <output className="form-done">{state.done}</output>}
      <input type="hidden" name="userId" value={id} />
      <input type="hidden" name="standing" value={standing} />
      <p className="form-buttons">
        {standing !== 'ACTIVE' && <button className="button" name="measure" value="lift">Let them back in</button>}
        <button className="button-plain" name="measure" value={heldAlways ? 'unhold' : 'hold'}>{heldAlways ? 'No longer hold their comments' : 'Hold each of their comments'}</button>
        {standing === 'BANNED' && <button className="button-plain" name="measure" value="clear">Remove everything they wrote</button>}
      </p>
    </form>
  );
}
