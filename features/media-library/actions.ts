'use server';

import { refresh } from 'next/cache';
import { redirect } from 'next/navigation';
import type { FormState } from '#lib/form-action.ts';
import { expireTags } from '#lib/cache/shared.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { binMedia, eraseMedia, restoreMedia } from './bin.ts';
import { editMedia, type Edited } from './edit.ts';
import { BIN_DAYS } from './limits.ts';
import { canUseLibrary } from './policy.ts';
import { describeForm, mediaForm, mediaIdForm } from './schema.ts';

/** Keeps what was said of a picture when it was chosen for a text. */
export const describeMedia = viewerAction(describeForm, canUseLibrary, async ({ id, ...change }, { viewer, now }) => answer(await editMedia(viewer, id, change, now), 'Kept.'));

/** Changes what the library says of a picture or file. */
export const saveMedia = viewerAction(mediaForm, canUseLibrary, async ({ id, ...change }, { viewer, now }) => {
  const saved = answer(await editMedia(viewer, id, change, now), 'Saved.');
  refresh();
  return saved;
});

/** Puts a picture or file into the bin. */
export const moveToBin = viewerAction(mediaIdForm, canUseLibrary, async ({ id }, { viewer, now }) => {
  const moved = answer(await binMedia(viewer, id, now), `It lies in the bin now, for ${BIN_DAYS} days.`);
  refresh();
  return moved;
});

/** Takes it out again. */
export const takeFromBin = viewerAction(mediaIdForm, canUseLibrary, async ({ id }, { viewer, now }) => {
  const taken = answer(await restoreMedia(viewer, id, now), 'It is back in the library.');
  refresh();
  return taken;
});

/** Deletes what lies in the bin for good. */
export const erase = viewerAction(mediaIdForm, canUseLibrary, async ({ id }, { viewer, now }) => {
  const erased = answer(await eraseMedia(viewer, id, now), 'It is gone.');
  if (erased.formError) return erased;
  return redirect('/admin/media/?only=bin');
});

function answer(edited: Edited, done: string): FormState {
  if (!edited.ok) return { formError: edited.formError };
  expireTags(edited.tags);
  return { done };
}
