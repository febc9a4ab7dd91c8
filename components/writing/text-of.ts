/** The words of a body's HTML, a line for each block, in a browser: for counting and comparing, without showing it. */
export function textOf(source: string): string {
  const body = new DOMParser().parseFromString(source, 'text/html').body;
  for (const block of body.querySelectorAll('p, div, li, h1, h2, h3, h4, h5, h6, blockquote, pre, figure, figcaption, tr, br, hr')) block.append('\n');
  for (const silent of body.querySelectorAll('script, style, template')) silent.remove();
  return (body.textContent ?? '').replace(/[^\S\n]+/g, ' ').replace(/ ?\n[ \n]*/g, '\n').trim();
}

export const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
