import { isMap, isScalar, parseDocument } from 'yaml';
import { z } from 'zod';
import { ArchiveError } from '../archive-error.ts';

/** A rule of Ghost's redirects.json or redirects.yaml. `from` is a regular expression, most often a plain path. */
export interface GhostRedirect {
  from: string;
  to: string;
  status: 301 | 307;
}

const listed = z.array(z.object({ from: z.string(), to: z.string(), permanent: z.boolean().optional() }));

/** The rules of a redirects.json; null where the JSON is something else. */
export function redirectsInJson(json: unknown): GhostRedirect[] | null {
  const list = listed.safeParse(json);
  return list.success ? list.data.map(({ from, to, permanent }) => ({ from, to, status: permanent ? 301 : 307 })) : null;
}

/** The rules of a redirects.yaml. Throws an ArchiveError where it is no YAML, or another file's. */
export function redirectsInYaml(text: string): GhostRedirect[] {
  const document = parseDocument(text, { uniqueKeys: false });
  const [error] = document.errors;
  if (error) throw new ArchiveError('the file is not sound YAML there.', error.linePos?.[0].line ?? 1, error.linePos?.[0].col ?? 1);
  if (document.contents === null) return [];
  if (!isMap(document.contents)) throw new ArchiveError('the file is not one of Ghost’s redirects: it has no 301: or 302: in it.');
  return document.contents.items.flatMap(({ key, value }) => {
    const status = isScalar(key) ? String(key.value) : '';
    if (status !== '301' && status !== '302') throw new ArchiveError(`the file is not one of Ghost’s redirects: it has "${status.slice(0, 50)}" where 301 or 302 is expected.`);
    if (!isMap(value)) return [];
    return value.items.flatMap(({ key: from, value: to }) =>
      isScalar(from) && isScalar(to) ? [{ from: String(from.value), to: String(to.value), status: status === '301' ? (301 as const) : (307 as const) }] : [],
    );
  });
}
