/** What a filter of Ghost may ask of a post: slugs, but for `featured`. */
export interface Filterable {
  tags: readonly string[];
  primaryTag: string;
  authors: readonly string[];
  primaryAuthor: string;
  featured: boolean;
  visibility: string;
  slug: string;
  id: string;
}

export type Filter = (post: Filterable) => boolean;

/** A condition alone, such as `tag:news`. */
export interface Condition {
  field: string;
  values: string[];
  isNegated: boolean;
}

const FIELDS = new Map<string, (post: Filterable) => readonly string[]>([
  ['tag', ({ tags }) => tags],
  ['tags', ({ tags }) => tags],
  ['primary_tag', ({ primaryTag }) => [primaryTag]],
  ['author', ({ authors }) => authors],
  ['authors', ({ authors }) => authors],
  ['primary_author', ({ primaryAuthor }) => [primaryAuthor]],
  ['featured', ({ featured }) => [String(featured)]],
  ['visibility', ({ visibility }) => [visibility]],
  ['slug', ({ slug }) => [slug]],
  ['id', ({ id }) => [id]],
  // Collections are of posts alone.
  ['page', () => ['false']],
]);

/** Longer ones, or deeper ones, nobody wrote. */
const MOST_CHARACTERS = 2_000;
const MOST_BRACKETS = 50;
const FIELD = /\s*([a-z_]+)(?:\.slug)?\s*:\s*(-?)/y;
const VALUE = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|([^\s'"()[\]+,:<>~-][^\s'"()[\]+,:<>~]*))\s*/y;

/**
 * Reads a filter of a collection, in Ghost's query language (NQL) as far as collections use it: `tag:news+featured:true`,
 * `primary_tag:[a,b],author:-ada`, with brackets. Null for one that says more, such as a comparison of dates.
 */
export function readFilter(written: string): Filter | null {
  if (written.length > MOST_CHARACTERS || written.split('(').length > MOST_BRACKETS) return null;
  const reader = createReader(written);
  const filter = anyOf(reader);
  return reader.isAtEnd() ? filter : null;
}

/** The condition that a filter is, where it is only one. */
export function onlyCondition(written: string): Condition | null {
  const reader = createReader(written.slice(0, MOST_CHARACTERS));
  const condition = conditionAt(reader);
  return reader.isAtEnd() ? condition : null;
}

type Reader = ReturnType<typeof createReader>;

function createReader(text: string) {
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  return { match, sign: (sign: keyof typeof SIGNS) => match(SIGNS[sign]) !== null, isAtEnd: () => text.slice(at).trim() === '' };
}

const SIGNS = { '(': /\s*\(\s*/y, ')': /\s*\)\s*/y, '[': /\s*\[/y, ']': /\]\s*/y, ',': /\s*,\s*/y, '+': /\s*\+\s*/y };

/** `+` binds before `,`. */
function anyOf(reader: Reader): Filter | null {
  const filters = separated(reader, ',', allOf);
  return filters && ((post) => filters.some((filter) => filter(post)));
}

function allOf(reader: Reader): Filter | null {
  const filters = separated(reader, '+', one);
  return filters && ((post) => filters.every((filter) => filter(post)));
}

function one(reader: Reader): Filter | null {
  if (reader.sign('(')) {
    const filter = anyOf(reader);
    return reader.sign(')') ? filter : null;
  }
  const condition = conditionAt(reader);
  const valuesOf = condition && FIELDS.get(condition.field);
  return valuesOf ? (post) => valuesOf(post).some((value) => condition.values.includes(value)) !== condition.isNegated : null;
}

function conditionAt(reader: Reader): Condition | null {
  const head = reader.match(FIELD);
  const [, field = '', minus] = head ?? [];
  if (!FIELDS.has(field)) return null;
  const values = valuesAt(reader);
  return values && { field, values, isNegated: minus === '-' };
}

function valuesAt(reader: Reader): string[] | null {
  if (reader.sign('[')) {
    const values = separated(reader, ',', valueAt);
    return reader.sign(']') ? values : null;
  }
  const value = valueAt(reader);
  return value === null ? null : [value];
}

function valueAt(reader: Reader): string | null {
  const [, single, double, bare] = reader.match(VALUE) ?? [];
  return single?.replace(/\\(.)/g, '$1') ?? double?.replace(/\\(.)/g, '$1') ?? bare ?? null;
}

/** One or more, with a sign between them; null where one of them cannot be read. */
function separated<Part>(reader: Reader, sign: ',' | '+', read: (reader: Reader) => Part | null): Part[] | null {
  const parts: Part[] = [];
  do {
    const part = read(reader);
    if (part === null) return null;
    parts.push(part);
  } while (reader.sign(sign));
  return parts;
}
