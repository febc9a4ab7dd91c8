/** One XML element, read whole. `name` is as elementName gives it; `text` is its own text, not its children's. */
export interface ExportElement {
  name: string;
  attributes: ReadonlyMap<string, string>;
  line: number;
  text: string;
  children: ExportElement[];
}

/** The trimmed text of the first child with one of the names, in the names' order; '' where there is none. */
export function fieldText(element: ExportElement, ...names: string[]): string {
  return rawText(element, ...names).trim();
}

/** As fieldText, with every space kept: for contents. */
export function rawText(element: ExportElement, ...names: string[]): string {
  for (const name of names) {
    const child = element.children.find((candidate) => candidate.name === name);
    if (child) return child.text;
  }
  return '';
}

/** A WordPress number (post, comment, term, user); null where it is missing, 0 or not a number. */
export function fieldId(element: ExportElement, name: string): number | null {
  const text = fieldText(element, name);
  return /^\d{1,15}$/.test(text) && Number(text) > 0 ? Number(text) : null;
}

/** A slug as people read it: WordPress stores `%e4%b8%ad`. Unicode NFC; left alone where it does not decode. */
export function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug).normalize('NFC');
  } catch {
    return slug.normalize('NFC');
  }
}
