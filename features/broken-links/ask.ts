import { env } from '#lib/env.ts';
import { askOutside, type Asked } from '#lib/safe-fetch/ask-head.ts';
import { askOwn } from '#lib/web/ask-own.ts';

/** What a link's address said of itself. `broken` is why it leads nowhere, a whole sentence. */
export type Answer = 'there' | 'unsure' | { broken: string };
/** How addresses are asked; tests have their own way. `answered` says whether anybody was there at all. */
export type Ask = { own: (path: string, signal: AbortSignal) => Promise<number>; outside: (url: string, signal: AbortSignal) => Promise<Asked> };

export const askThem: Ask = { own: askOwn, outside: (url, signal) => askOutside(url, { agent: `Mozilla/5.0 (compatible; Left Futures link check; bot; +${env().SITE_URL})`, signal }) };

export function ownAnswer(status: number): Answer {
  if (status === 404 || status === 410) return { broken: 'There is no such page on this site.' };
  return status >= 200 && status < 400 ? 'there' : 'unsure';
}

/** Only what is certain counts: a site that is slow, busy, or keeps robots out is not broken. */
export function outsideAnswer(asked: Asked): Answer {
  if ('failed' in asked) {
    if (asked.failed === 'no such host') return { broken: 'There is no site of this name any more.' };
    return asked.failed === 'private' ? { broken: 'This is an address of a private network, or an unusual one, that readers cannot count on.' } : 'unsure';
  }
  if (asked.status === 404) return { broken: 'The site says that there is no such page (404).' };
  if (asked.status === 410) return { broken: 'The site says that the page was taken away (410).' };
  return asked.status >= 200 && asked.status < 400 ? 'there' : 'unsure';
}
