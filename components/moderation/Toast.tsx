'use client';

import type { FormState } from '#lib/form-action.ts';

type Props = { state: FormState; undo: (form: FormData) => void; takeBack: (entries: string[]) => void };

/** Says what was done, with the way back; and what was not. Screen readers hear it. */
export function Toast({ state, undo, takeBack }: Props) {
  const { done, formError, fieldErrors, undo: entries } = state;
  const wrong = formError ?? (fieldErrors && `The form was not complete: ${Object.values(fieldErrors).map((error) => `it ${error}`).join('; ')}.`);
  return (
    <div className="toast" aria-live="polite" data-empty={done || wrong ? undefined : ''}>
      {done && <p>{done}</p>}
      {wrong && <p className="toast-wrong">{wrong}</p>}
      {entries && entries.length > 0 && (
        <form
          action={undo}
          onSubmit={(event) => {
            event.preventDefault();
            takeBack(entries);
          }}
        >
          {entries.map((entry) => <input key={entry} type="hidden" name="entry" value={entry} />)}
          <button className="toast-undo" type="submit">Undo</button>
        </form>
      )}
    </div>
  );
}
