import type { IncomingMessage } from 'node:http';
import type { Page } from '#lib/cache/page.ts';

/** Told of each page that somebody reads; `path` is its address, decoded. It is called at every answer: it must be quick. */
export type CountReading = (request: IncomingMessage, path: string) => void;

/** Sent by the reader script once a page that was fetched ahead is shown. */
const SHOWN = 'x-shown';

/** Whether an answer is a page that is being read: not a feed, not a page that is missing, nothing that a script or a browser fetches ahead. */
export function isRead({ method, headers }: IncomingMessage, page: Page): boolean {
  if (page.status !== 200 || !String(page.headers['content-type']).startsWith('text/html')) return false;
  if (method === 'HEAD') return headers[SHOWN] !== undefined;
  return method === 'GET' && headers['sec-purpose'] === undefined && (headers['sec-fetch-mode'] ?? 'navigate') === 'navigate';
}
