'use client';

import { useEffect, useId, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { ResultInput } from '#lib/html/results/schema.ts';
import { draftOf, readableResult, readDraft, type Draft } from '#features/results/draft.ts';
import { PasteTable } from './PasteTable.tsx';
import { ResultPreview } from './ResultPreview.tsx';
import { ResultRows } from './ResultRows.tsx';
import { WholeFields } from './WholeFields.tsx';

type Props = { value: ResultInput | null; onSave: (value: ResultInput) => void; onClose: () => void };

const focusIt = (button: HTMLButtonElement | null) => button?.focus();

/**
 * Where an election's result is typed or pasted, with what readers will get of it beside. Open while it stands. It is put
 * at the end of the document, so that it may be used from within an editor's text or a form.
 */
export function ResultDialog({ value, onSave, onClose }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [first] = useState(() => draftOf(value));
  const [draft, setDraft] = useState(first);
  const [before, setBefore] = useState<{ draft: Draft; said: string } | null>(null);
  const [tried, setTried] = useState(false);
  const [asks, setAsks] = useState(false);
  const { errors } = readDraft(draft);
  const shownErrors = tried ? errors : Object.fromEntries(Object.entries(errors).filter(([, message]) => !message.startsWith('is empty')));

  useEffect(() => {
    const opened = dialog.current;
    opened?.showModal();
    return () => opened?.close();
  }, []);

  function save() {
    const { result } = readDraft(draft);
    if (result) return onSave(result);
    setTried(true);
    // Once the errors are there.
    requestAnimationFrame(() => dialog.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus());
  }

  function close() {
    if (draft === first) onClose();
    else setAsks(true);
  }

  /** Changes much at once, with a way back. */
  function replace(next: Draft, said: string) {
    setBefore({ draft, said });
    setDraft(next);
  }

  return createPortal(
    <dialog
      ref={dialog}
      className="dialog result-dialog"
      aria-labelledby={`${id}-heading`}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClose={() => {
        // A browser closes at a second Escape whatever is said to the first.
        if (!dialog.current || dialog.current.open) return;
        if (draft !== first) dialog.current.showModal();
        close();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save();
      }}
    >
      <div className="dialog-body">
        <h2 id={`${id}-heading`}>Election result</h2>
        <WholeFields id={id} draft={draft} errors={shownErrors} change={(fields) => setDraft({ ...draft, ...fields })} />
        <PasteTable take={(table) => replace({ ...draft, rows: table.rows, electorate: table.electorate || draft.electorate, rejected: table.rejected || draft.rejected }, table.said)} />
        {before && (
          <p className="result-said" aria-live="polite">
            {before.said} <button type="button" className="link-button" onClick={() => { setDraft(before.draft); setBefore(null); }}>Undo</button>
          </p>
        )}
        <ResultRows id={id} rows={draft.rows} errors={shownErrors} change={(rows) => setDraft({ ...draft, rows })} remove={(rows, said) => replace({ ...draft, rows }, said)} />
        <ResultPreview result={readableResult(draft)} />
        {tried && Object.keys(errors).length > 0 && <p className="form-error" role="alert">Nothing was saved yet: please look at what is marked above.</p>}
        {asks ? (
          <div className="dialog-acts" role="alertdialog" aria-label="Leave without saving?">
            <p className="result-asks">What you typed here is not saved.</p>
            <button type="button" className="button" ref={focusIt} onClick={() => setAsks(false)}>Keep editing</button>
            <button type="button" className="button-plain" onClick={onClose}>Throw it away</button>
          </div>
        ) : (
          <div className="dialog-acts">
            <button type="button" className="button" onClick={save}>{value ? 'Save the result' : 'Put the result in'}</button>
            <button type="button" className="button-plain" onClick={close}>Cancel</button>
          </div>
        )}
      </div>
    </dialog>,
    document.body,
  );
}
