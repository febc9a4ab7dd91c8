import { parseDocument } from 'yaml';
import type { Fields, Parted } from './parted.ts';
import { tomlFields } from './toml.ts';

const OPENING = /^\ufeff?(---|\+\+\+)[ \t]*(?:\r?\n|$)/;

/** Parts a file into its front matter (YAML between `---`, or TOML between `+++`) and its text. Never throws. */
export function partFrontMatter(text: string): Parted {
  const opening = OPENING.exec(text);
  if (!opening?.[1]) return { fields: {}, body: text.replace(/^\ufeff/, '') };
  const fence = opening[1];
  const start = opening[0].length;
  const end = closing(text, start, fence);
  if (!end) return { fields: {}, body: text.replace(/^\ufeff/, ''), problem: { message: `its front matter begins with ${fence} and does not end`, line: 1 } };
  const written = text.slice(start, end.at);
  return { body: text.slice(end.after), ...(fence === '+++' ? tomlFields(written) : yamlFields(written)) };
}

function closing(text: string, start: number, fence: string): { at: number; after: number } | null {
  for (let at = start; at <= text.length; ) {
    const next = text.indexOf('\n', at);
    const after = next < 0 ? text.length : next + 1;
    const line = text.slice(at, after).trimEnd();
    if (line === fence || (fence === '---' && line === '...')) return { at, after };
    if (next < 0) return null;
    at = after;
  }
  return null;
}

/** The lines are counted from the file's first, which is the fence. */
function yamlFields(written: string): Pick<Parted, 'fields' | 'problem'> {
  const document = parseDocument(written, { uniqueKeys: false, logLevel: 'error' });
  const [error] = document.errors;
  const line = (error?.linePos?.[0].line ?? 1) + 1;
  const fields = plain(document);
  if (error) return { fields, problem: { message: `its front matter is not sound YAML (${error.message.split('\n')[0]?.slice(0, 200)})`, line } };
  return isFields(fields) ? { fields } : { fields: {}, problem: { message: 'its front matter has no names in it', line: 2 } };
}

function plain(document: ReturnType<typeof parseDocument>): Fields {
  try {
    const value: unknown = document.toJS({ maxAliasCount: 100 });
    return value === null ? {} : isFields(value) ? value : {};
  } catch {
    return {};
  }
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
