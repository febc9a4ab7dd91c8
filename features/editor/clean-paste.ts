/** Clipboard HTML without what word processors put in. */
export function cleanPaste(html: string): string {
  return html;
}
