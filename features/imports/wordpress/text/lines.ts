/** HTML that is a line or several, never paragraphs: line ends and paragraphs within become breaks. */
export function inLines(html: string): string {
  return html
    .replace(/<\/p(?:\s[^<>]*)?>\s*<p(?:\s[^<>]*)?>/gi, '\n')
    .replace(/<\/?p(?:\s[^<>]*)?>/gi, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line, index, lines) => (index === lines.length - 1 || /<br\s{0,9}\/?>$/i.test(line) ? line : `${line}<br />`))
    .join('\n');
}
