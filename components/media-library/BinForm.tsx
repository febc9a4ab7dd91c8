'use client';

import { useActionState } from 'react';
import { moveToBin } from '#features/media-library/actions.ts';
import { BIN_DAYS } from '#features/media-library/limits.ts';
import { FormNote } from '#components/account/FormNote.tsx';

/** Puts a picture or file into the bin, which can be undone. */
export function BinForm({ id, uses }: { id: number; uses: number }) {
  const [state, send, sending] = useActionState(moveToBin, {});
  return (
    <form className="replace" action={send}>
      <FormNote state={state} />
      <input type="hidden" name="id" value={id} />
      <button className="button-plain" disabled={sending}>Move it to the bin</button>
      <p className="form-hint">
        {uses > 0 ? `It is shown in ${uses === 1 ? 'one place' : `${uses} places`}, and goes on being shown there while it lies in the bin.` : `It is shown nowhere. After ${BIN_DAYS} days in the bin it is deleted for good.`} Until then it can be taken out again.
      </p>
    </form>
  );
}
