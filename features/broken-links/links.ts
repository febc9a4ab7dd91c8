import { MAX_URL } from './store.ts';

/** The links of a rendered body: `own` are addresses on this site without their fragment, `outside` those of other sites. */
export type Links = { own: string[]; outside: string[] };

/** Reads the links of a body as `renderBody` writes it. */
export function linksIn(html: string): Links {
  const own = new Set<string>();
  const outside = new Set<string>();
  for (const [, written = ''] of html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)) {
    const url = plain(written).replace(/#.*$/s, '');
    if (url.length > MAX_URL) continue;
    if (/^\/(?!\/)/.test(url)) own.add(url);
    else if (/^https?:\/\//.test(url)) outside.add(url);
  }
  return { own: [...own], outside: [...outside] };
}

const plain = (attribute: string) => attribute.replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replaceAll('&quot;', '"').replaceAll('&amp;', '&');
