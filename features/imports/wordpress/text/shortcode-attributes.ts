/** What stands in a shortcode's tag behind its name. */
export interface ShortcodeAttributes {
  /** By their names in small letters; of a name that stands twice, the last. */
  named: ReadonlyMap<string, string>;
  /** Values without a name, in order. */
  positional: readonly string[];
}

const NAMED = /([\w-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s'"]+))(?=\s|$)/y;
const QUOTED = /(?:"([^"]*)"|'([^']*)')(?=\s|$)/y;
const BARE = /\S+/y;
const SPACE = /\s+/y;

/** Reads attributes by WordPress's grammar: quoted either way or not at all, named or not, parted by white space. */
export function readAttributes(text: string): ShortcodeAttributes {
  // Copied texts have no-break spaces and spaces without width.
  const source = text.replace(/[\u00A0\u200B]+/g, ' ').trim();
  const named = new Map<string, string>();
  const positional: string[] = [];
  for (let at = 0; at < source.length;) {
    const [length, name, value] = attributeAt(source, at);
    if (name !== undefined) named.set(name.toLowerCase(), value);
    else positional.push(value);
    at += length;
    at += matchAt(SPACE, source, at)?.[0].length ?? 0;
  }
  return { named, positional };
}

function attributeAt(source: string, at: number): [length: number, name: string | undefined, value: string] {
  const named = matchAt(NAMED, source, at);
  if (named) return [named[0].length, named[1], named[2] ?? named[3] ?? named[4] ?? ''];
  const quoted = matchAt(QUOTED, source, at);
  if (quoted) return [quoted[0].length, undefined, quoted[1] ?? quoted[2] ?? ''];
  const bare = matchAt(BARE, source, at)?.[0] ?? source.slice(at);
  return [bare.length, undefined, bare];
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
