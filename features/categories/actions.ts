'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAnswer } from '#features/audit/change.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { changeCategory, createCategory } from './commands.ts';
import { deleteCategory, mergeCategory } from './ends.ts';
import { canKeepCategories } from './policy.ts';
import { categoryForm, deleteCategoryForm, mergeCategoryForm, newCategoryForm, undoCategoryForm } from './schema.ts';
import { undoCategory } from './undo.ts';

/** Makes a category. */
export const addCategory = viewerAction(newCategoryForm, canKeepCategories, async (input, { actor, now }) => {
  const answer = changeAnswer(await createCategory(actor, input, now), `“${input.name}” is there.`);
  refresh();
  return answer;
});

/** Changes a category's name, address, description or place. */
export const saveCategory = viewerAction(categoryForm, canKeepCategories, async (input, { actor, now }) => {
  const answer = changeAnswer(await changeCategory(actor, input, now), 'Saved.');
  refresh();
  return answer;
});

/** Takes the making or the latest change of a category back. */
export const takeCategoryBack = viewerAction(undoCategoryForm, canKeepCategories, async ({ entry }, { actor, now }) => {
  const answer = changeAnswer(await undoCategory(actor, entry, now), 'As it was before.');
  refresh();
  return { ...answer, undo: [] };
});

/** Files a category's posts in another one. */
export const mergeIntoCategory = viewerAction(mergeCategoryForm, canKeepCategories, async (input, { actor, now }) => {
  const answer = changeAnswer(await mergeCategory(actor, input, now), 'Merged.');
  return answer.done ? redirect(`/admin/categories/${input.into}/`) : answer;
});

/** Deletes a category; its posts stay. */
export const removeCategory = viewerAction(deleteCategoryForm, canKeepCategories, async (input, { actor, now }) => {
  const answer = changeAnswer(await deleteCategory(actor, input, now), 'Deleted.');
  return answer.done ? redirect('/admin/categories/') : answer;
});
