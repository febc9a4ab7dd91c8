'use client';

import { useEffect, useId, useRef } from 'react';

/** A dialog that is open while it stands; Escape and a press beside it close it, and the focus goes back where it was. */
export function Dialog({ title, close, children }: { title: string; close: () => void; children: React.ReactNode }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);
  return (
    <dialog ref={dialog} className="dialog" aria-labelledby={id} onClose={close} onPointerDown={(event) => event.target === dialog.current && close()}>
      <div className="dialog-body">
        <h2 id={id}>{title}</h2>
        {children}
      </div>
    </dialog>
  );
}
