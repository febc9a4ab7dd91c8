import { z } from 'zod';
import { line, lines, looseLine, maybeRowId, rowId, slugTyped } from '#lib/form-fields.ts';
import { safeLink } from '#lib/html/profile-link.ts';

const MAX_NAME = 100;
const MAX_BIO = 2_000;

const link = looseLine(500).transform((typed, context) => {
  const address = typed === '' ? null : safeLink(typed);
  if (typed !== '' && address === null) context.addIssue({ code: 'custom', message: 'is no web address' });
  return address;
}).default(null);
const userId = z.union([z.literal('').transform(() => null), z.uuid()], 'is no account').default(null);

export const newAuthorForm = z.object({ name: line(MAX_NAME), slug: slugTyped, bio: lines(MAX_BIO).default(''), link, userId, imageId: maybeRowId });
export const authorForm = newAuthorForm.extend({ id: rowId });
export const deleteAuthorForm = z.object({ id: rowId });
export const undoAuthorForm = z.object({ entry: z.string().regex(/^\d{1,18}$/) });

export type NewAuthor = z.output<typeof newAuthorForm>;
export type AuthorChange = z.output<typeof authorForm>;

const query = z.object({
  q: z.string().transform((text) => text.replaceAll('\0', '').toWellFormed().trim().slice(0, MAX_NAME)).optional().catch(undefined),
  after: z.string().transform((text) => text.replaceAll('\0', '').toWellFormed()).optional().catch(undefined),
  id: rowId.optional().catch(undefined),
});

/** What the list of authors shows; after a name and id, for its further pages. */
export type AuthorFilter = { q?: string; after?: { name: string; id: number } };

export function readAuthorQuery(asked: Record<string, string | string[] | undefined>): AuthorFilter {
  const { q, after, id } = query.parse(asked);
  return { ...(q && { q }), ...(after !== undefined && id !== undefined && { after: { name: after, id } }) };
}

/** The address of a page of the list. */
export function authorsAddress({ q, after }: AuthorFilter): string {
  const parameters = new URLSearchParams({ ...(q && { q }), ...(after && { after: after.name, id: String(after.id) }) });
  return `/admin/authors/${parameters.size > 0 ? `?${parameters}` : ''}`;
}
