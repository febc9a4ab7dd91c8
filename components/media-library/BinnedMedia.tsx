'use client';

import { useActionState, useState } from 'react';
import { erase, takeFromBin } from '#features/media-library/actions.ts';
import { BIN_DAYS } from '#features/media-library/limits.ts';
import { FormNote } from '#components/account/FormNote.tsx';
import { Dialog } from '#components/moderation/Dialog.tsx';

/** Says that something lies in the bin, with the way out of it, and the way that nothing comes back from. */
export function BinnedMedia({ id, since, uses, mayChange }: { id: number; since: string; uses: number; mayChange: boolean }) {
  const [taken, take] = useActionState(takeFromBin, {});
  const [erased, eraseNow, erasing] = useActionState(erase, {});
  const [asking, setAsking] = useState(false);
  const places = uses === 1 ? 'One place shows' : `${uses} places show`;
  return (
    <div className="binned">
      <p>In the bin since {since}. {uses > 0 ? `${places} it, so that it stays until none does.` : `It is deleted for good ${BIN_DAYS} days after that.`}</p>
      <FormNote state={taken} />
      {mayChange && (
        <div className="form-buttons">
          <form action={take}><input type="hidden" name="id" value={id} /><button className="button">Take it out of the bin</button></form>
          <button type="button" className="button-plain" onClick={() => setAsking(true)}>Delete it for good …</button>
        </div>
      )}
      {asking && (
        <Dialog title="Delete it for good?" close={() => setAsking(false)}>
          <p>{uses > 0 ? `${places} it and will have a gap in its place. ` : ''}Its address leads nowhere from then on, and it cannot be brought back.</p>
          <FormNote state={erased} />
          <form action={eraseNow} className="dialog-acts">
            <input type="hidden" name="id" value={id} />
            <button className="button" disabled={erasing}>Delete it for good</button>
            <button type="button" className="button-plain" onClick={() => setAsking(false)}>Keep it in the bin</button>
          </form>
        </Dialog>
      )}
    </div>
  );
}
