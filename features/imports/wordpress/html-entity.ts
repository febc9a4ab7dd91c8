import { toString } from 'hast-util-to-string';
import rehypeParse from 'rehype-parse';
import { unified } from 'unified';

const parser = unified().use(rehypeParse, { fragment: true });
const known = new Map<string, string | undefined>();
/** HTML has some 2,200 names; more are made up. */
const MOST_KNOWN = 5_000;

/** What an entity such as `&eacute;` means in HTML; undefined where it means nothing there either. */
export function htmlEntity(entity: string): string | undefined {
  if (known.has(entity)) return known.get(entity);
  const text = toString(parser.parse(entity));
  // `&copyx;` is in HTML a sign and a letter; nobody who wrote it meant that.
  const meaning = text === entity || text.endsWith(';') ? undefined : text;
  if (known.size < MOST_KNOWN) known.set(entity, meaning);
  return meaning;
}
