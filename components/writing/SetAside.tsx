'use client';

import { useId } from 'react';
import type { DraftText } from './draft.ts';

export type Aside = DraftText & { whose: string };

/** A text that was not chosen, to copy from while the other is changed. */
export function SetAside({ aside, close }: { aside: Aside; close: () => void }) {
  const id = useId();
  return (
    <section className="clash" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{aside.whose}, set aside</h2>
      <p className="form-hint">Copy from it what you want to keep. It stays here until you close it.</p>
      <label className="sr-only" htmlFor={`${id}-text`}>{aside.whose}</label>
      <textarea className="input" id={`${id}-text`} rows={8} readOnly value={`${aside.title}\n\n${aside.source}`} />
      <p><button className="act" type="button" onClick={close}>Close it</button></p>
    </section>
  );
}
