export type BlockAttributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** A block of WordPress's editor around its HTML, as WordPress saves it. */
export function block(name: string, html: string, attributes: BlockAttributes = {}): string {
  const given = Object.fromEntries(Object.entries(attributes).filter(([, value]) => value !== undefined));
  const json = Object.keys(given).length > 0 ? ` ${escapedJson(given)}` : '';
  return `<!-- wp:${name}${json} -->\n${html}\n<!-- /wp:${name} -->`;
}

/** HTML that the editor shows as it is written; what holds block comments itself stands without one around it. */
export function htmlBlock(html: string): string {
  return /<!--\s*\/?wp:/.test(html) ? html : block('html', html.trim());
}

/** Nothing in it may end the comment that it stands in. */
function escapedJson(value: object): string {
  return JSON.stringify(value)
    .replaceAll('--', '\\u002d\\u002d')
    .replace(/[<>&]/g, (character) => `\\u00${character.charCodeAt(0).toString(16)}`)
    .replaceAll('\\"', '\\u0022');
}
