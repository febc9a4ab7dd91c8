'use client';

import { useEffect, useRef, useState } from 'react';
import type { LibraryItem } from '#features/media-library/item.ts';
import { describeMedia } from '#features/media-library/actions.ts';
import { MAX_ALT } from '#features/media-library/limits.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';

type Props = { pictures: readonly LibraryItem[]; back: () => void; close: () => void; done: (described: ReadonlyMap<number, LibraryItem>) => void };

/** Asks what there is to see on the chosen pictures, before they go into a text. What is said is kept in the library too. */
export function AltQuestion({ pictures, back, close, done }: Props) {
  const [alts, setAlts] = useState<ReadonlyMap<number, string>>(new Map());
  const [sending, setSending] = useState(false);
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  const finish = async () => {
    setSending(true);
    const described = pictures.map((picture) => ({ ...picture, alt: alts.get(picture.id)?.trim() ?? '' }));
    // Somebody else's picture keeps its own words in the library; in the text it has these.
    await Promise.allSettled(described.filter(({ alt }) => alt !== '').map(({ id, alt }) => describeMedia({}, formOf(id, alt))));
    done(new Map(described.map((picture) => [picture.id, picture])));
  };
  return (
    <Dialog title={pictures.length === 1 ? 'What is to be seen?' : 'What is to be seen on them?'} close={close}>
      <p className="form-hint">Say it for those who cannot see it, as you would on the telephone. Leave it empty where a picture only decorates.</p>
      <form className="alt-questions" onSubmit={(event) => {
        event.preventDefault();
        void finish();
      }}>
        {pictures.map(({ id, thumb, name }, index) => (
          <div key={id} className="alt-question">
            {thumb && <img src={thumb} alt="" />}
            <div className="field">
              <label htmlFor={`alt-${id}`}>Alt text of {name}</label>
              <textarea className="input" id={`alt-${id}`} rows={2} maxLength={MAX_ALT} ref={index === 0 ? first : null} value={alts.get(id) ?? ''} onChange={({ currentTarget }) => setAlts((now) => new Map([...now, [id, currentTarget.value]]))} />
            </div>
          </div>
        ))}
        <div className="dialog-acts">
          <button className="button" disabled={sending}>{sending ? 'One moment …' : pictures.length === 1 ? 'Use this' : 'Use these'}</button>
          <button type="button" className="button-plain" onClick={back}>Back</button>
        </div>
      </form>
    </Dialog>
  );
}

function formOf(id: number, alt: string): FormData {
  const form = new FormData();
  form.set('id', String(id));
  form.set('alt', alt);
  return form;
}
