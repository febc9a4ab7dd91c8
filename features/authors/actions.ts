'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAnswer } from '#features/audit/change.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { changeAuthor, createAuthor, deleteAuthor } from './commands.ts';
import { canKeepAuthors } from './policy.ts';
import { authorForm, deleteAuthorForm, newAuthorForm, undoAuthorForm } from './schema.ts';
import { undoAuthor } from './undo.ts';

/** Makes an author. */
export const addAuthor = viewerAction(newAuthorForm, canKeepAuthors, async (input, { actor, now }) => {
  const answer = changeAnswer(await createAuthor(actor, input, now), `${input.name} can stand over posts now.`);
  refresh();
  return answer;
});

/** Changes an author's profile. */
export const saveAuthor = viewerAction(authorForm, canKeepAuthors, async (input, { actor, now }) => {
  const answer = changeAnswer(await changeAuthor(actor, input, now), 'Saved.');
  refresh();
  return answer;
});

/** Takes the making or the latest change of an author back. */
export const takeAuthorBack = viewerAction(undoAuthorForm, canKeepAuthors, async ({ entry }, { actor, now }) => {
  const answer = changeAnswer(await undoAuthor(actor, entry, now), 'As it was before.');
  refresh();
  return { ...answer, undo: [] };
});

/** Deletes an author who has no posts. */
export const removeAuthor = viewerAction(deleteAuthorForm, canKeepAuthors, async (input, { actor, now }) => {
  const answer = changeAnswer(await deleteAuthor(actor, input, now), 'Deleted.');
  return answer.done ? redirect('/admin/authors/') : answer;
});
