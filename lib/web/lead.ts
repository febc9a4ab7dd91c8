import type { ServerResponse } from 'node:http';
import type { Page } from '#lib/cache/page.ts';
import { sendText } from './respond.ts';

/** The name that a site has besides its own: with `www.`, or without it. As a request's Host header says it. */
export function otherNameOf(siteUrl: string): string {
  const { host } = new URL(siteUrl);
  return host.startsWith('www.') ? host.slice('www.'.length) : `www.${host}`;
}

/** Sends a reader where a page that moved leads; `origin` is put before an address of this site. */
export function leadTo(response: ServerResponse, { status, headers }: Pick<Page, 'status' | 'headers'>, origin: string): void {
  const location = String(headers.location ?? '');
  if (status < 300 || status >= 400 || location === '') return sendText(response, 404, 'There is nothing at this address.');
  sendText(response, status, 'Moved.', { location: location.startsWith('/') ? origin + location : location });
}
