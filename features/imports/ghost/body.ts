import { markdownBody } from '#lib/html/markdown-body.ts';
import { countWords, plainText } from '#lib/html/text.ts';
import type { GhostPost } from './ghost-data.ts';
import type { GhostText } from './ghost-text.ts';
import { lexicalHtml } from './lexical.ts';
import { mobiledocHtml } from './mobiledoc.ts';
import { plainedHtml } from './rendered-html.ts';

/**
 * A post's text as HTML. Ghost keeps what its editor wrote and the HTML that it made of it: the HTML is taken where it is
 * whole, else what was written.
 */
export function ghostBody(post: Pick<GhostPost, 'html' | 'lexical' | 'mobiledoc' | 'markdown'>, text: GhostText): string {
  const fromHtml = noted(text.isPublic, (noting) => (post.html.trim() === '' ? null : plainedHtml(post.html, noting)));
  const written = noted(text.isPublic, (noting) => writtenHtml(post, noting));
  const isWritten = written.html !== null && (fromHtml.html === null || !isWhole(fromHtml.html, written.html));
  for (const what of new Set([...fromHtml.leftOut, ...written.leftOut])) text.leaveOut(what);
  if (isWritten) for (const kind of new Set(written.misread)) text.misread(kind);
  return (isWritten ? written : fromHtml).html ?? '';
}

function writtenHtml({ lexical, mobiledoc, markdown }: Pick<GhostPost, 'lexical' | 'mobiledoc' | 'markdown'>, text: GhostText): string | null {
  const fromLexical = lexical === '' ? null : lexicalHtml(lexical, text);
  const fromEditor = fromLexical ?? (mobiledoc === '' ? null : mobiledocHtml(mobiledoc, text));
  return fromEditor ?? (markdown === '' ? null : markdownBody(markdown));
}

/** Fewer of the words than this is an HTML that was made before the rest was written. */
const WHOLE = 0.9;

function isWhole(html: string, written: string): boolean {
  return countWords(plainText(html)) >= countWords(plainText(written)) * WHOLE;
}

function noted(isPublic: boolean, make: (text: GhostText) => string | null) {
  const [leftOut, misread]: [string[], string[]] = [[], []];
  const html = make({ isPublic, leaveOut: (what) => leftOut.push(what), misread: (kind) => misread.push(kind) });
  return { html, leftOut, misread };
}
