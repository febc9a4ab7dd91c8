'use client';

import { useId, useRef } from 'react';
import { FieldFrame } from './FieldFrame.tsx';
import { useKept } from './form-context.ts';

type Props = { name: string; label: string; fileLabel: string; accept: string; hint: string };

/** A text that may come from a file: what is chosen is put into the field, to be looked over before it is sent. */
export function FileText({ name, label, fileLabel, accept, hint }: Props) {
  const id = useId();
  const text = useRef<HTMLTextAreaElement>(null);
  const { kept, error } = useKept(name);
  const read = async (file: File | undefined) => {
    if (file && text.current) text.current.value = await file.text();
  };
  return (
    <>
      <div className="field scripted">
        <label htmlFor={`${id}-file`}>{fileLabel}</label>
        <input className="input" id={`${id}-file`} type="file" accept={accept} onChange={(event) => void read(event.target.files?.[0])} />
      </div>
      <FieldFrame id={id} label={label} hint={hint} error={error}>
        <textarea className="input" id={id} name={name} ref={text} rows={12} key={kept} defaultValue={kept} aria-describedby={`${id}-hint${error ? ` ${id}-error` : ''}`} aria-invalid={error ? true : undefined} />
      </FieldFrame>
    </>
  );
}
