'use client';

import { startTransition, useActionState, useId, useRef, useState, type SubmitEvent } from 'react';
import { handIn } from '#features/imports/actions.ts';
import type { ArchiveKind } from '#features/imports/archive-reader.ts';
import { guessKind } from './guess-kind.ts';
import { SendProgress } from './SendProgress.tsx';
import { useArchiveUpload } from './use-archive-upload.ts';
import { KIND_HINTS, KIND_NAMES } from './words.ts';

const KINDS: readonly ArchiveKind[] = ['wordpress', 'ghost', 'disqus', 'markdown'];

/** Brings an archive's files to the site. With scripts in parts, which go on after a lost connection; without, a plain form for small ones. */
export function UploadForm() {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [kind, setKind] = useState<ArchiveKind>('wordpress');
  const { sending, send, stop } = useArchiveUpload();
  const [handed, hand, isHanding] = useActionState(handIn, {});
  const isBusy = sending.state === 'sending' || isHanding;
  const error = handed.formError ?? handed.fieldErrors?.['uploads'];

  const choose = async ([file]: readonly File[]) => {
    const guess = file && guessKind(file.name, await file.slice(0, 2_048).text());
    if (guess) setKind(guess);
  };
  const upload = async (event: SubmitEvent) => {
    event.preventDefault();
    const files = [...(field.current?.files ?? [])];
    if (files.length === 0) return field.current?.focus();
    const ids = await send(files);
    if (!ids) return;
    const form = new FormData();
    form.set('kind', kind);
    for (const one of ids) form.append('uploads', one);
    startTransition(() => hand(form));
  };

  return (
    <form className="form" action="/api/imports/" method="post" encType="multipart/form-data" onSubmit={(event) => void upload(event)} aria-label="A new import">
      <div aria-live="polite" className="form-news">
        {sending.state === 'failed' && <p className="form-error">{sending.error}</p>}
        {error && <p className="form-error">{error}</p>}
      </div>
      <div className="field">
        <label htmlFor={`${id}-files`}>The files</label>
        <input ref={field} className="input" id={`${id}-files`} name="files" type="file" multiple required accept=".xml,.wxr,.gz,.zip,.json,.yaml,.yml,.md" aria-describedby={`${id}-hint`} disabled={isBusy} onChange={(event) => void choose([...(event.target.files ?? [])])} />
        <p className="form-hint" id={`${id}-hint`}>{KIND_HINTS[kind]}</p>
      </div>
      <div className="field">
        <label htmlFor={`${id}-kind`}>They come from</label>
        <select className="input" id={`${id}-kind`} name="kind" value={kind} onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? kind)}>
          {KINDS.map((one) => <option key={one} value={one}>{KIND_NAMES[one]}</option>)}
        </select>
      </div>
      <SendProgress sending={sending} stop={stop} />
      <p className="form-buttons"><button className="button" disabled={isBusy}>{isBusy ? 'One moment …' : 'Upload and check'}</button></p>
      <p className="form-hint">The files are only read at first. You see what they hold, and choose, before anything is written.</p>
    </form>
  );
}
