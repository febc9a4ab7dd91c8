import type { Parted } from './parted.ts';

const PAIR = /^\s*(?:"([^"]*)"|([\w-]+))\s*=\s*(.*?)\s*$/;
const TEXT = /^"((?:[^"\\]|\\.)*)"(?=\s*(?:#|,|$|\]))|^'([^']*)'(?=\s*(?:#|,|$|\]))/;

/**
 * What front matter in TOML usually holds: texts, numbers, dates, yes and no, and lists of texts in one line or several, also
 * below a [table], whose names are read with it. What is more than that is named as a problem, and the rest is taken.
 */
export function tomlFields(written: string): Pick<Parted, 'fields' | 'problem'> {
  const fields: Record<string, unknown> = {};
  let problem: Parted['problem'];
  const lines = written.split(/\r?\n/);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (/^\s*(?:#|\[|$)/.test(line)) continue;
    const [, quoted, bare, first = ''] = PAIR.exec(line) ?? [];
    const name = quoted ?? bare;
    const begun = index;
    let value = first;
    while (value.startsWith('[') && !/\]\s*(?:#[^"'\]]*)?$/.test(value) && index + 1 < lines.length) value += ` ${lines[++index]?.trim() ?? ''}`;
    const read = name === undefined ? undefined : valueOf(value);
    if (name === undefined || read === undefined) problem ??= { message: 'a line of its front matter could not be read', line: begun + 2 };
    else fields[name] = read;
  }
  return { fields, ...(problem && { problem }) };
}

function valueOf(text: string): unknown {
  if (text.startsWith('[')) return listOf(text);
  const string = TEXT.exec(text);
  if (string) return string[1] === undefined ? string[2] : unescaped(string[1]);
  const bare = text.replace(/\s*#.*$/, '');
  if (bare === 'true' || bare === 'false') return bare === 'true';
  if (/^[+-]?\d+(?:\.\d+)?$/.test(bare)) return Number(bare);
  return /^\d{4}-\d\d-\d\d/.test(bare) ? bare : undefined;
}

function listOf(text: string): unknown[] {
  return [...text.matchAll(/"((?:[^"\\]|\\.)*)"|'([^']*)'/g)].map(([, double, single]) => (double === undefined ? single : unescaped(double)));
}

function unescaped(text: string): string {
  return text.replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character === 't' ? '\t' : character));
}
