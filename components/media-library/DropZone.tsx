'use client';

import { useEffect, useRef, useState } from 'react';
import { MAX_FILE_BYTES, MAX_PICTURE_BYTES } from '#features/media/limits.ts';

type Props = { onFiles: (files: File[]) => void; multiple?: boolean; kind?: 'picture' | 'file' | undefined };

const ACCEPT = { picture: 'image/*', file: '.pdf,.mp3,.m4a,.ogg', both: 'image/*,.pdf,.mp3,.m4a,.ogg' };
const megabytes = (bytes: number) => `${bytes / 1024 / 1024} MB`;

/** Takes files: chosen with the button, or dropped anywhere on the page while this stands on it. */
export function DropZone({ onFiles, multiple = true, kind }: Props) {
  const input = useRef<HTMLInputElement>(null);
  const over = useDropAnywhere((files) => onFiles(multiple ? files : files.slice(0, 1)));
  return (
    <div className="drop-zone" data-over={over || undefined}>
      <button type="button" className="button" onClick={() => input.current?.click()}>{multiple ? 'Add files' : 'Choose a file'}</button>
      <p className="form-hint">
        Or drop {multiple ? 'them' : 'it'} anywhere here. {kind !== 'file' && `Pictures up to ${megabytes(MAX_PICTURE_BYTES)}`}{!kind && ', '}{kind !== 'picture' && `PDF and sound up to ${megabytes(MAX_FILE_BYTES)}`}.
      </p>
      <input
        ref={input} type="file" hidden multiple={multiple} accept={ACCEPT[kind ?? 'both']} aria-label="Files" tabIndex={-1}
        onChange={({ currentTarget }) => {
          onFiles([...(currentTarget.files ?? [])]);
          currentTarget.value = ''; // the same file can be chosen again
        }}
      />
    </div>
  );
}

/** Whether files are being dragged over the page; what is dropped goes to `onFiles`. */
function useDropAnywhere(onFiles: (files: File[]) => void): boolean {
  const [over, setOver] = useState(false);
  const heard = useRef(onFiles);
  useEffect(() => {
    heard.current = onFiles;
  });
  useEffect(() => {
    const bearsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const drag = (event: DragEvent) => {
      if (!bearsFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(false);
    const drop = (event: DragEvent) => {
      if (!bearsFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(false);
      heard.current([...(event.dataTransfer?.files ?? [])]);
    };
    // Capturing: an editor beneath a dialog does not take what was dropped on the dialog.
    window.addEventListener('dragover', drag, true);
    window.addEventListener('dragleave', leave, true);
    window.addEventListener('drop', drop, true);
    return () => {
      window.removeEventListener('dragover', drag, true);
      window.removeEventListener('dragleave', leave, true);
      window.removeEventListener('drop', drop, true);
    };
  }, []);
  return over;
}
