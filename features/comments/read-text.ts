import { renderMarkdown } from '#lib/html/markdown.ts';
import { fingerprint } from '#features/moderation/fingerprint.ts';

/** A comment's text as everything needs it: typed, as safe HTML, as its words, and what tells it from others. */
export type ReadText = { source: string; html: string; text: string; links: string[]; fingerprint: string | null };

export function readText(source: string): ReadText {
  const { html, text } = renderMarkdown(source);
  return { source, html, text, links: [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href), fingerprint: fingerprint(text) };
}
