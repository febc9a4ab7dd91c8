'use client';

import { useRef, useState } from 'react';
import { useRouter } from 'next/navigation';
import { sendFile } from './send-file.ts';

type State = { part: number } | { done: string } | { error: string } | null;

/** Puts another file under the same address. */
export function ReplaceMedia({ id, kind, uses }: { id: number; kind: 'picture' | 'file'; uses: number }) {
  const [state, setState] = useState<State>(null);
  const input = useRef<HTMLInputElement>(null);
  const router = useRouter();
  const replace = async (file: File) => {
    setState({ part: 0 });
    const sent = await sendFile(file, (part) => setState({ part }), { to: `/api/media/${id}/` });
    setState(sent.ok ? { done: uses > 0 ? 'Replaced. Every page that shows it shows the new one.' : 'Replaced.' } : { error: sent.error });
    if (sent.ok) router.refresh();
  };
  const sending = state !== null && 'part' in state;
  return (
    <div className="replace">
      <button type="button" className="button-plain" disabled={sending} onClick={() => input.current?.click()}>Replace it with another {kind} …</button>
      <input
        ref={input} type="file" hidden aria-label={`Another ${kind}`} tabIndex={-1} accept={kind === 'picture' ? 'image/*' : undefined}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          currentTarget.value = '';
          if (file) void replace(file);
        }}
      />
      {sending && <progress value={state.part < 1 ? state.part : undefined} max={1} aria-label="Sending" />}
      <output className="form-hint">{sending ? (state.part < 1 ? `${Math.floor(state.part * 100)} %` : 'Being prepared …') : state && 'done' in state ? state.done : 'Its address stays; what was said of it stays too.'}</output>
      {state && 'error' in state && <p className="form-error" role="alert">{state.error}</p>}
    </div>
  );
}
