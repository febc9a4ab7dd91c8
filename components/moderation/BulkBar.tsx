'use client';

import type { Decision } from '#features/moderation/schema.ts';

type Props = { send: (form: FormData) => void; count: number; total: number; selectAll: (all: boolean) => void; decide: (decision: Decision) => void; help: () => void };

/** Decides about all selected comments at once. */
export function BulkBar({ send, count, total, selectAll, decide, help }: Props) {
  const button = (decision: Decision, label: string) => (
    <button className="act" type="submit" name="decision" value={decision} onClick={(event) => (event.preventDefault(), decide(decision))}>{label}</button>
  );
  return (
    <form id="bulk" className="bulk" action={send} aria-label="Decide about the selected comments">
      <label className="bulk-all scripted">
        <input type="checkbox" checked={count > 0 && count === total} onChange={(event) => selectAll(event.target.checked)} /> Select all {total}
      </label>
      <span className="bulk-count" aria-live="polite">{count > 0 ? `${count} selected` : ''}</span>
      <span className="bulk-acts" data-idle={count === 0 ? '' : undefined}>{button('approve', 'Approve')} {button('spam', 'Spam')} {button('remove', 'Remove')}</span>
      <button className="act scripted" type="button" onClick={help}>Keys <kbd>?</kbd></button>
    </form>
  );
}
