/** HTML that may stand in a page as it is. Made by `markup` and `safeMarkup` alone. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

type Part = Markup | string | number | false | null | undefined | readonly Part[];

/**
 * HTML from a template: whatever is put in comes out as text, also within a quoted attribute, unless it is Markup itself;
 * nothing for what is false, null or undefined. For what stands in a page hundreds of times, where each element of React's
 * would be rendered twice.
 */
export function markup(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  return new Markup(strings.reduce((html, string, index) => html + asHtml(parts[index - 1]) + string));
}

/** HTML that was made safe before, as every stored comment's was. */
export const safeMarkup = (html: string): Markup => new Markup(html);

function asHtml(part: Part): string {
  if (part instanceof Markup) return part.html;
  if (typeof part === 'object' && part !== null) return part.map(asHtml).join('');
  return part === false || part === null || part === undefined ? '' : String(part).replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
