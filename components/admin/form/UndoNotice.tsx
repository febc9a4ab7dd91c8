'use client';

import { useActionState } from 'react';
import type { Act } from './ActionForm.tsx';

/** Says on the page that somebody was led to what was done on the one before, with the way back. */
export function UndoNotice({ action, entry, children }: { action: Act; entry: string; children: React.ReactNode }) {
  const [state, send, isSending] = useActionState(action, {});
  return (
    <form action={send} className="undo-notice" aria-live="polite">
      {state.done ? <p className="form-done">{state.done}</p> : <p className="form-done">{children} <button className="button-plain" name="entry" value={entry} disabled={isSending}>Undo</button></p>}
      {state.formError && <p className="form-error">{state.formError}</p>}
    </form>
  );
}
