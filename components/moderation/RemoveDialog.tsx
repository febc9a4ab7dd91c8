'use client';

import { Dialog } from './Dialog.tsx';
import { ReasonFields } from './ReasonFields.tsx';
import { REMOVAL_REASONS } from './reasons.ts';

/** Asks why comments are removed. */
export function RemoveDialog({ count, remove, close }: { count: number; remove: (reason: string) => void; close: () => void }) {
  return (
    <Dialog title={count === 1 ? 'Remove this comment' : `Remove ${count} comments`} close={close}>
      <form
        className="form"
        onSubmit={(event) => {
          event.preventDefault();
          const reason = new FormData(event.currentTarget).get('reason');
          remove(typeof reason === 'string' ? reason : '');
        }}
      >
        <ReasonFields reasons={REMOVAL_REASONS} label="Reason, as its author is told (may be empty)" />
        <p className="dialog-acts">
          <button className="button" type="submit">Remove</button>
          <button className="button-plain" type="button" onClick={close}>Cancel</button>
        </p>
      </form>
    </Dialog>
  );
}
