'use client';

import type { Upload } from './use-uploads.ts';

type Props = { uploads: readonly Upload[]; retry: (upload: Upload) => void; clear: () => void };

/** How far each file has got, and what was wrong with those that did not arrive. */
export function UploadList({ uploads, retry, clear }: Props) {
  if (uploads.length === 0) return null;
  const done = uploads.filter(({ state }) => state === 'done').length;
  const failed = uploads.filter(({ state }) => state === 'failed').length;
  const over = done + failed === uploads.length;
  return (
    <section className="uploads" aria-label="Uploads">
      <div className="uploads-sum">
        <output>
        {over ? `${done} of ${uploads.length} added.` : `Adding ${uploads.length === 1 ? 'a file' : `${uploads.length} files`} …`}
        {failed > 0 && ` ${failed} could not be added.`}
        </output>
        {over && <button type="button" className="button-plain" onClick={clear}>Clear this list</button>}
      </div>
      <ul>
        {uploads.map((upload) => (
          <li key={upload.key} className="upload" data-state={upload.state}>
            <span className="upload-name">{upload.name}</span>
            {upload.state === 'failed' ? <FailedUpload upload={upload} retry={retry} /> : <UploadProgress upload={upload} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function UploadProgress({ upload: { name, state, part } }: { upload: Upload }) {
  const words = state === 'done' ? 'Added' : state === 'waiting' ? 'Waits its turn' : part < 1 ? `${Math.floor(part * 100)} %` : 'Being prepared …';
  return (
    <>
      <progress value={state === 'sending' && part === 1 ? undefined : part} max={1} aria-label={name} />
      <span className="upload-state">{words}</span>
    </>
  );
}

function FailedUpload({ upload, retry }: { upload: Upload; retry: (upload: Upload) => void }) {
  return (
    <span className="upload-error">
      {upload.error} <button type="button" className="upload-retry" onClick={() => retry(upload)}>Try again<span className="sr-only">: {upload.name}</span></button>
    </span>
  );
}
