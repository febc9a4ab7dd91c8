import { brotliCompressSync } from 'node:zlib';
import { plainText } from '#lib/html/text.ts';
import { capture } from './capture.ts';

/** In bytes. `text` is what the page shows in words. Script and style as they come to a browser. */
export type Sizes = { html: number; text: number; script: number; stylesheet: number };

const AS_BROWSERS_ASK = { 'accept-encoding': 'gzip, deflate, br' };

/** Weighs the page at `path`, and what it loads. */
export async function weighPage(origin: string, path: string): Promise<Sizes> {
  const html = (await capture(origin + path)).body.toString('utf8');
  const stylesheets = [...html.matchAll(/<link\b[^>]*\brel="stylesheet"[^>]*>/g)].flatMap(([link]) => /\bhref="([^"]+)"/.exec(link)?.[1] ?? []);
  const scripts = [...html.matchAll(/<script\b[^>]*\bsrc="([^"]+)"/g)].flatMap(([, address]) => address ?? []);
  return {
    html: Buffer.byteLength(html),
    text: Buffer.byteLength(plainText(/<body\b[^>]*>([^]*)<\/body>/.exec(html)?.[1] ?? '')),
    script: (await weighAll(origin, scripts)) + inlineWeight(html, /<script(?![^>]*\bsrc=)(?![^>]*\bapplication\/ld\+json)[^>]*>([^]*?)<\/script>/g),
    stylesheet: (await weighAll(origin, stylesheets)) + inlineWeight(html, /<style\b[^>]*>([^]*?)<\/style>/g),
  };
}

async function weighAll(origin: string, addresses: readonly string[]): Promise<number> {
  let bytes = 0;
  for (const address of new Set(addresses)) {
    const { status, body } = await capture(new URL(address.replaceAll('&amp;', '&'), origin).href, AS_BROWSERS_ASK);
    if (status !== 200) throw new Error(`${address}, which a post's page loads, answered ${status}.`);
    bytes += body.length;
  }
  return bytes;
}

/** What stands in the page itself counts too. */
function inlineWeight(html: string, parts: RegExp): number {
  return [...html.matchAll(parts)].reduce((sum, [, inner]) => sum + brotliCompressSync(inner ?? '').length, 0);
}
