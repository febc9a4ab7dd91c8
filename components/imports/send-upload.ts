import { PART_BYTES } from '#features/imports/limits.ts';

export type Uploaded = { ok: true; id: string } | { ok: false; error: string };

interface Watching {
  /** Hears how many bytes have gone, and whether the connection is being sought again. */
  onProgress: (bytes: number, isWaiting: boolean) => void;
  signal: AbortSignal;
}

/** Tried again after 1, 2, 4 … seconds, 30 at most: some six minutes without a connection. */
const MOST_TRIES = 16;
const LONGEST_WAIT_MS = 30_000;

/**
 * Sends a file in parts. After a lost connection, or another day, it goes on with what the site has of it: the browser
 * remembers the beginning by the file's name, size and date. Never throws.
 */
export async function sendUpload(file: File, { onProgress, signal }: Watching): Promise<Uploaded> {
  let id = recalled(file);
  let failures = 0;
  let furthest = 0;
  for (let offset = -1; ; ) {
    if (signal.aborted) return failed('Stopped. Choose the file again to go on.');
    const answer = id === null ? await begin(file) : offset < 0 ? await ask(`/api/imports/uploads/${id}/`) : await sendPart(id, file, offset, (bytes) => onProgress(offset + bytes, false), signal);
    if (answer.ok) {
      id = answer.id ?? id;
      if (id !== null) remember(file, id);
      offset = answer.offset ?? 0;
      if (offset > furthest) failures = 0;
      furthest = Math.max(furthest, offset);
      onProgress(offset, false);
      if (id !== null && offset >= file.size) return forget(file, id);
    } else if (answer.status === 404) id = null;
    else if (answer.status === 409 && answer.offset !== undefined) offset = answer.offset;
    else if (!isPassing(answer.status) || ++failures > MOST_TRIES) return failed(answer.error);
    else {
      onProgress(Math.max(0, offset), true);
      offset = -1;
      await pause(Math.min(LONGEST_WAIT_MS, 1_000 * 2 ** (failures - 1)), signal);
    }
  }
}

/** `status` 0: no answer came. */
type Answer = { ok: true; id?: string; offset?: number } | { ok: false; status: number; error: string; offset?: number };

const isPassing = (status: number) => status === 0 || status === 400 || (status >= 500 && status !== 507);

function begin({ name, size }: File): Promise<Answer> {
  return ask('/api/imports/uploads/', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ name: name.toWellFormed(), bytes: size }) });
}

async function ask(address: string, request: RequestInit = {}): Promise<Answer> {
  try {
    const answer = await fetch(address, request);
    return { status: answer.status, ...(await answer.json()) };
  } catch {
    return LOST;
  }
}

/** fetch() does not tell how far a body has got. */
function sendPart(id: string, file: File, offset: number, onBytes: (bytes: number) => void, signal: AbortSignal): Promise<Answer> {
  const request = new XMLHttpRequest();
  return new Promise((done) => {
    request.upload.addEventListener('progress', ({ loaded }) => onBytes(loaded));
    request.addEventListener('load', () => done(readAnswer(request)));
    for (const end of ['error', 'abort', 'timeout'] as const) request.addEventListener(end, () => done(LOST));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.open('POST', `/api/imports/uploads/${id}/?offset=${offset}`);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.send(file.slice(offset, offset + PART_BYTES));
  });
}

function readAnswer({ status, responseText }: XMLHttpRequest): Answer {
  try {
    return { status, ...JSON.parse(responseText) };
  } catch {
    return { ok: false, status: status < 500 ? 0 : status, error: 'The site did not answer as it should.' };
  }
}

const LOST: Answer = { ok: false, status: 0, error: 'The connection was lost. What has come is kept: go on when it is back.' };

const failed = (error: string): Uploaded => ({ ok: false, error });

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const timer = setTimeout(done, ms);
    signal.addEventListener('abort', () => (clearTimeout(timer), done()), { once: true });
  });
}

const keyOf = ({ name, size, lastModified }: File) => `import-upload ${name} ${size} ${lastModified}`;

/** Some browsers keep nothing. */
function recalled(file: File): string | null {
  try {
    return localStorage.getItem(keyOf(file));
  } catch {
    return null;
  }
}

function remember(file: File, id: string): void {
  try {
    localStorage.setItem(keyOf(file), id);
  } catch {
    // then it is sent anew after a break
  }
}

function forget(file: File, id: string): Uploaded {
  try {
    localStorage.removeItem(keyOf(file));
  } catch {
    // nothing was kept
  }
  return { ok: true, id };
}
