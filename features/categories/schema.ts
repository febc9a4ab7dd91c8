import { z } from 'zod';
import { line, lines, maybeRowId, rowId, slugTyped } from '#lib/form-fields.ts';

/** A menu and a line above a post have room for about so many. */
const MAX_NAME = 100;
const MAX_DESCRIPTION = 1_000;

export const newCategoryForm = z.object({ name: line(MAX_NAME), slug: slugTyped, description: lines(MAX_DESCRIPTION).default(''), parentId: maybeRowId });
export const categoryForm = newCategoryForm.extend({ id: rowId });
export const mergeCategoryForm = z.object({ id: rowId, into: z.union([z.literal(''), rowId]).pipe(z.number('is not chosen yet')) });
export const deleteCategoryForm = z.object({ id: rowId });
export const undoCategoryForm = z.object({ entry: z.string().regex(/^\d{1,18}$/) });

export type NewCategory = z.output<typeof newCategoryForm>;
export type CategoryChange = z.output<typeof categoryForm>;
