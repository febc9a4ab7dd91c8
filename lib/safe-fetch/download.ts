import type { IncomingMessage } from 'node:http';
import { PrivateAddressError } from './public-address.ts';
import { requestOutside, type Asking } from './request.ts';

/** A file of another site that did not come; the message is a sentence for the site's owner. `again` says whether a later try may have it. */
export class DownloadError extends Error {
  override name = 'DownloadError';
  readonly again: boolean;
  /** How long the other site asks to be left alone, in milliseconds. */
  readonly waitMs: number;

  constructor(message: string, { again, waitMs = 0, cause }: { again: boolean; waitMs?: number; cause?: unknown }) {
    super(message, { cause });
    this.again = again;
    this.waitMs = waitMs;
  }
}

/** A hundred megabytes over a poor line. */
const LONGEST_MS = 600_000;

/** The bytes of a file of another site as they come, at most `mostBytes` of them. Throws DownloadError; `signal`'s reason where that stopped it. */
export async function* download(url: string, mostBytes: number, { signal, ...asking }: Asking): AsyncGenerator<Uint8Array> {
  const within = { ...asking, signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_MS)]) };
  let response: IncomingMessage | undefined;
  try {
    response = await requestOutside(url, 'GET', within);
    check(response, mostBytes);
    let bytes = 0;
    for await (const chunk of response) {
      if (!(chunk instanceof Uint8Array)) continue;
      bytes += chunk.byteLength;
      if (bytes > mostBytes) throw tooLarge(mostBytes);
      yield chunk;
    }
    if (!response.complete) throw new DownloadError('The old site sent only a part of it.', { again: true });
  } catch (error) {
    signal.throwIfAborted();
    throw asDownloadError(error);
  } finally {
    response?.destroy();
  }
}

function check({ statusCode = 0, headers }: IncomingMessage, mostBytes: number): void {
  if (statusCode === 404 || statusCode === 410) throw new DownloadError(`The old site has no such file any more (${statusCode}).`, { again: false });
  if (statusCode === 401 || statusCode === 403) throw new DownloadError(`The old site does not give this file away (${statusCode}).`, { again: false });
  if (statusCode >= 300 && statusCode < 400) throw new DownloadError('The old site leads from one address to the next without an end.', { again: false });
  if (statusCode !== 200) throw new DownloadError(`The old site could not send it (${statusCode}).`, { again: statusCode === 408 || statusCode === 429 || statusCode >= 500, waitMs: waitOf(headers['retry-after']) });
  const encoding = headers['content-encoding'] ?? 'identity';
  if (encoding !== 'identity') throw new DownloadError('The old site sent it packed, which was not asked for.', { again: false });
  if (Number(headers['content-length'] ?? 0) > mostBytes) throw tooLarge(mostBytes);
}

const tooLarge = (mostBytes: number) => new DownloadError(`It is larger than ${Math.floor(mostBytes / 1024 / 1024)} MB.`, { again: false });

/** Seconds or a date (RFC 9110, 10.2.3). */
function waitOf(header: string | undefined): number {
  if (header === undefined) return 0;
  const until = /^\d{1,6}$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(until) ? Math.max(0, until) : 0;
}

function asDownloadError(error: unknown): DownloadError {
  if (error instanceof DownloadError) return error;
  if (error instanceof PrivateAddressError) return new DownloadError('Its address is one of a private network or an unusual one, which is not asked.', { again: false, cause: error });
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ENOTFOUND') return new DownloadError('There is no site of this name (any more).', { again: true, cause: error });
  return new DownloadError('The old site did not answer.', { again: true, cause: error });
}
