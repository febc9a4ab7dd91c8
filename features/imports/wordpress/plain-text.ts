import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true });

/**
 * The text of a scrap of HTML on one line: tags gone, entities decoded, as a browser reads it. WordPress stores
 * titles, names and excerpts that way; `Trade &amp; <em>Unions</em>` is `Trade & Unions`.
 */
export function plainText(html: string): string {
  const text = /[<&]/.test(html) ? toString(parser.parse(html)) : html;
  return text.replace(/\s+/g, ' ').trim();
}
