import { escapeHtml } from '#lib/html/plain-text.ts';
import { htmlTag } from './html-tag.ts';
import type { Piece } from './pieces.ts';
import type { Shortcode } from './shortcode-frames.ts';

/** `[code language="css"]…[/code]`: what it encloses, as it was typed. Some editors kept the signs as entities. */
export function code({ named, raw = '' }: Shortcode): Piece {
  const language = /^[\w-]+$/.exec(named.get('language') ?? named.get('lang') ?? '')?.[0];
  const typed = raw.replace(/^[ \t]*\n/, '').trimEnd();
  const html = /<[a-z/!]/i.test(typed) || !/&(?:lt|gt|amp);/.test(typed) ? escapeHtml(typed) : typed;
  return { block: htmlTag('pre', {}, htmlTag('code', { class: language && `language-${language}` }, html)) };
}
