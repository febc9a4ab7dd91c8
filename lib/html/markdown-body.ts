import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';

import { isCostly } from './markdown-cost.ts';
import { plainTextToHtml } from './plain-text.ts';
import { withinStack } from './stack.ts';

const reader = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
  .use(rehypeStringify, { allowDangerousHtml: true })
  .freeze();

/**
 * A whole text in Markdown (CommonMark with GitHub's tables, footnotes and strike-through; HTML stands as it was written) as
 * HTML, not sanitised. Takes any text and never throws; one that would take seconds to read is kept as plain text.
 */
export function markdownBody(markdown: string): string {
  const source = markdown.toWellFormed().replaceAll('\0', '');
  if (isCostly(source)) return plainTextToHtml(source);
  return withinStack(
    () => String(reader.processSync(source)),
    () => plainTextToHtml(source),
  );
}
