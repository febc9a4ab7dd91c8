import { MAX_FILE_BYTES } from '#features/media/limits.ts';
import type { LibraryItem } from '#features/media-library/item.ts';

export type Sent = { ok: true; media: LibraryItem } | { ok: false; error: string };

/** Sends one file to the library and tells how much of it has gone (0 to 1). Never throws. `to` is another address for replacing. */
export function sendFile(file: File, onProgress: (part: number) => void, { to = '/api/media/', signal }: { to?: string; signal?: AbortSignal } = {}): Promise<Sent> {
  if (file.size > MAX_FILE_BYTES) return Promise.resolve(failed(`The file is larger than ${MAX_FILE_BYTES / 1024 / 1024} MB.`));
  // fetch() does not tell how far a body has got.
  const request = new XMLHttpRequest();
  return new Promise((done) => {
    request.upload.addEventListener('progress', ({ loaded, total }) => total > 0 && onProgress(loaded / total));
    request.addEventListener('load', () => done(readAnswer(request.responseText)));
    request.addEventListener('error', () => done(failed('It could not be sent: the connection failed. Please try again.')));
    request.addEventListener('abort', () => done(failed('Stopped.')));
    signal?.addEventListener('abort', () => request.abort());
    request.open('POST', to);
    request.setRequestHeader('x-file-name', encodeURIComponent(file.name.toWellFormed()));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file);
  });
}

function readAnswer(text: string): Sent {
  try {
    return JSON.parse(text);
  } catch {
    return failed('The site did not answer as it should. Please try again.');
  }
}

const failed = (error: string): Sent => ({ ok: false, error });
