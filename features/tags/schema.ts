import { z } from 'zod';
import { line, lines, looseLine, rowId, slugTyped } from '#lib/form-fields.ts';

const MAX_NAME = 100;
const MAX_DESCRIPTION = 1_000;

export const newTagForm = z.object({ name: line(MAX_NAME), slug: slugTyped, description: lines(MAX_DESCRIPTION).default('') });
export const tagForm = newTagForm.extend({ id: rowId });
export const mergeTagForm = z.object({ id: rowId, into: looseLine(MAX_NAME).pipe(z.string().min(1, 'is empty')) });
export const deleteTagForm = z.object({ id: rowId });
export const undoTagForm = z.object({ entry: z.string().regex(/^\d{1,18}$/) });

const query = z.object({
  q: z.string().transform((text) => text.replaceAll('\0', '').toWellFormed().trim().slice(0, MAX_NAME)).optional().catch(undefined),
  after: z.string().transform((text) => text.replaceAll('\0', '').toWellFormed()).optional().catch(undefined),
  id: rowId.optional().catch(undefined),
});

/** What the list of tags shows: those with some words in their names; after a name and id, for its further pages. */
export type TagFilter = { q?: string; after?: { name: string; id: number } };

/** Reads the address of the list; what makes no sense in it is left out. */
export function readTagQuery(asked: Record<string, string | string[] | undefined>): TagFilter {
  const { q, after, id } = query.parse(asked);
  return { ...(q && { q }), ...(after !== undefined && id !== undefined && { after: { name: after, id } }) };
}

/** The address of a page of the list. */
export function tagsAddress({ q, after }: TagFilter): string {
  const parameters = new URLSearchParams({ ...(q && { q }), ...(after && { after: after.name, id: String(after.id) }) });
  return `/admin/tags/${parameters.size > 0 ? `?${parameters}` : ''}`;
}

export type NewTag = z.output<typeof newTagForm>;
export type TagChange = z.output<typeof tagForm>;
