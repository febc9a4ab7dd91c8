'use client';

import { useId, useState } from 'react';
import type { FormState } from '#lib/form-action.ts';
import { Dialog } from '#components/moderation/Dialog.tsx';

type Props = { save: (more: Record<string, string>) => Promise<FormState>; close: () => void };

/** Saves a published post's change as one that readers are told of. */
export function CorrectionDialog({ save, close }: Props) {
  const id = useId();
  const [mark, setMark] = useState('CORRECTION');
  const [note, setNote] = useState('');
  const [answer, setAnswer] = useState<FormState>({});
  const wrong = answer.formError ?? (answer.fieldErrors && Object.values(answer.fieldErrors).map((error) => `This ${error}.`)[0]);

  async function send(event: React.FormEvent) {
    event.preventDefault();
    const sent = await save({ mark, note });
    setAnswer(sent);
    if (sent.done || sent.facts?.conflict) close();
  }

  return (
    <Dialog title="Save, and tell readers what changed" close={close}>
      <form className="form" onSubmit={(event) => void send(event)}>
        <fieldset className="choices">
          <legend className="sr-only">What it is</legend>
          <label className="check"><input type="radio" name="mark" checked={mark === 'CORRECTION'} onChange={() => setMark('CORRECTION')} /> A correction: something was wrong</label>
          <label className="check"><input type="radio" name="mark" checked={mark === 'UPDATE'} onChange={() => setMark('UPDATE')} /> An update: something is new</label>
        </fieldset>
        <div className="field">
          <label htmlFor={`${id}-note`}>Note for readers</label>
          <textarea className="input" id={`${id}-note`} rows={3} maxLength={500} required value={note} onChange={(event) => setNote(event.target.value)} aria-invalid={wrong ? true : undefined} aria-describedby={`${id}-hint`} />
          <p className="form-hint" id={`${id}-hint`}>It stands under the post with today’s date, and leads to a page that shows what changed, word by word.</p>
        </div>
        {wrong && <p className="form-error" role="alert">{wrong}</p>}
        <p className="dialog-acts">
          <button className="button" type="submit">Save and tell readers</button>
          <button className="button-plain" type="button" onClick={close}>Cancel</button>
        </p>
      </form>
    </Dialog>
  );
}
