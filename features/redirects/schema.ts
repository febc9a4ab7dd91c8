import { z } from 'zod';
import { rowId } from '#lib/form-fields.ts';

const MAX_ADDRESS = 1_000;
/** A file of more lines is an archive's, and comes with the import of the archive. */
export const MAX_CSV_CHARACTERS = 900_000;

/** A * stands after a slash of the path: after a host it would be the end of the host's name, which readers of a link choose. */
const WILDCARD = /^(?:https?:\/\/[^/?#\\*]+)?\/(?:[^*]*\/)?\*$/i;

/** What the site answers before it looks for redirects. */
const OWN = /^\/(?:_next|api|admin|assets|media|internal|account|sign-in|sign-out|search)(?:\/|$)/;

const typed = z.string().transform((text) => text.replaceAll('\0', '').toWellFormed().trim()).pipe(z.string().min(1, 'is empty').max(MAX_ADDRESS, 'is too long for an address'));

/** An old address of this site: `/old/page/`, or `/old/*` for all below. A scheme and host before it are left out. */
export const sourceAddress = typed.transform((text, context) => {
  const path = decoded(text.replace(/^https?:\/\/[^/]+(?=\/)/i, ''));
  const fault = faultOf(path);
  if (path !== null && !fault) return slashed(path);
  context.addIssue({ code: 'custom', message: fault ?? 'cannot be read: a % in it is followed by no two digits' });
  return z.NEVER;
});

function faultOf(path: string | null): string | null {
  if (path === null) return null;
  if (!path.startsWith('/')) return 'has to begin with a slash, such as /old-page/';
  if (/[?#]/.test(path)) return 'has a query or an anchor: the site looks at the path alone';
  if (/[\\\p{Cc}]|\/\.{1,2}(?:\/|$)|\/\//u.test(path)) return 'is no address';
  if (/\*/.test(path.replace(/\/\*$/, ''))) return 'may have one * alone, as its last part: /old/*';
  if (path === '/' || OWN.test(path)) return 'is the site’s own address and is always answered';
  return null;
}

/** Where it leads: an address of this site, or a whole one of another. A * at its end stands for what stood for that of the old address. */
export const targetAddress = typed.transform((text, context) => {
  if (text.endsWith('*') && !WILDCARD.test(text)) {
    context.addIssue({ code: 'custom', message: 'may have a * only as its last part: /new/* or https://example.org/new/*' });
    return z.NEVER;
  }
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return text;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(text) ?? [];
  const plain = decoded(path);
  if (plain?.startsWith('/') && !plain.startsWith('//') && !/[\\\p{Cc}]/u.test(plain) && !/\s/.test(rest)) return (rest || /\.[a-z0-9]{1,5}$/i.test(plain) ? plain : slashed(plain)) + rest;
  context.addIssue({ code: 'custom', message: 'has to be an address such as /new-page/ or https://example.org/page' });
  return z.NEVER;
});

const slashed = (path: string) => (path.endsWith('/') || path.endsWith('*') ? path : `${path}/`);

function decoded(path: string): string | null {
  try {
    return decodeURIComponent(path).normalize('NFC');
  } catch {
    return null;
  }
}

const pair = z.object({ from: sourceAddress, to: targetAddress, status: z.union([z.literal('301'), z.literal('307')]).transform(Number).default(301) });
export const redirectFields = pair.refine(({ from, to }) => !to.endsWith('*') || from.endsWith('*'), { path: ['to'], message: 'ends with a *, and the old address does not' });

export const newRedirectForm = redirectFields;
export const redirectForm = pair.extend({ id: rowId }).refine(({ from, to }) => !to.endsWith('*') || from.endsWith('*'), { path: ['to'], message: 'ends with a *, and the old address does not' });
export const deleteRedirectForm = z.object({ id: rowId });
export const undoRedirectForm = z.object({ entry: z.string().regex(/^\d{1,18}$/) });
export const importForm = z.object({
  csv: z.string().max(MAX_CSV_CHARACTERS, 'is longer than 900,000 characters: bring it in parts').refine((text) => text.trim() !== '', 'is empty'),
  step: z.enum(['preview']).optional(),
});

export type RedirectFields = z.output<typeof redirectFields>;

const query = z.object({
  q: z.string().transform((text) => text.replaceAll('\0', '').toWellFormed().trim().slice(0, 100)).optional().catch(undefined),
  before: rowId.optional().catch(undefined),
  gone: z.string().regex(/^\d{1,18}$/).optional().catch(undefined),
});

/** What the list shows; `gone` is the log's entry of the redirect that was just deleted. */
export type RedirectFilter = { q?: string; before?: number; gone?: string };

export function readRedirectQuery(asked: Record<string, string | string[] | undefined>): RedirectFilter {
  const { q, before, gone } = query.parse(asked);
  return { ...(q && { q }), ...(before && { before }), ...(gone && { gone }) };
}

/** The address of a page of the list. */
export function redirectsAddress({ q, before, gone }: RedirectFilter): string {
  const parameters = new URLSearchParams({ ...(q && { q }), ...(before && { before: String(before) }), ...(gone && { gone }) });
  return `/admin/redirects/${parameters.size > 0 ? `?${parameters}` : ''}`;
}
