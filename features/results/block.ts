import type { ResultInput } from '#lib/html/results/schema.ts';

/** The result block as it stands in a post's source: what `renderBody` makes the figure of. */
export function resultBlock(result: ResultInput): string {
  return `<div data-result="${JSON.stringify(result).replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"></div>`;
}
