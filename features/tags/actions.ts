'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import { changeAnswer } from '#features/audit/change.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { changeTag, createTag } from './commands.ts';
import { deleteTag, mergeTag } from './ends.ts';
import { canKeepTags } from './policy.ts';
import { deleteTagForm, mergeTagForm, newTagForm, tagForm, tagsAddress, undoTagForm } from './schema.ts';
import { undoTag } from './undo.ts';

/** Makes a tag. */
export const addTag = viewerAction(newTagForm, canKeepTags, async (input, { actor, now }) => {
  const answer = changeAnswer(await createTag(actor, input, now), `“${input.name}” is there.`);
  refresh();
  return answer;
});

/** Changes a tag's name, address or description. */
export const saveTag = viewerAction(tagForm, canKeepTags, async (input, { actor, now }) => {
  const answer = changeAnswer(await changeTag(actor, input, now), 'Saved.');
  refresh();
  return answer;
});

/** Takes the making or the latest change of a tag back. */
export const takeTagBack = viewerAction(undoTagForm, canKeepTags, async ({ entry }, { actor, now }) => {
  const answer = changeAnswer(await undoTag(actor, entry, now), 'As it was before.');
  refresh();
  return { ...answer, undo: [] };
});

/** Gives a tag's posts another tag instead. */
export const mergeIntoTag = viewerAction(mergeTagForm, canKeepTags, async (input, { actor, now }) => {
  const answer = changeAnswer(await mergeTag(actor, input, now), 'Merged.');
  return answer.done ? redirect(tagsAddress({ q: input.into })) : answer;
});

/** Deletes a tag; its posts stay. */
export const removeTag = viewerAction(deleteTagForm, canKeepTags, async (input, { actor, now }) => {
  const answer = changeAnswer(await deleteTag(actor, input, now), 'Deleted.');
  return answer.done ? redirect('/admin/tags/') : answer;
});
