'use server';

import { expireTags } from '#lib/cache/shared.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { editMedia } from './edit.ts';
import { canUseLibrary } from './policy.ts';
import { describeForm, mediaForm } from './schema.ts';

/** Keeps what was said of a picture when it was chosen for a text. */
export const describeMedia = viewerAction(describeForm, canUseLibrary, async ({ id, ...change }, { viewer, now }) => {
  const edited = await editMedia(viewer, id, change, now);
  if (!edited.ok) return edited;
  expireTags(edited.tags);
  return { done: 'Kept.' };
});

/** Changes what the library says of a picture or file. */
export const saveMedia = viewerAction(mediaForm, canUseLibrary, async ({ id, ...change }, { viewer, now }) => {
  const edited = await editMedia(viewer, id, change, now);
  if (!edited.ok) return edited;
  expireTags(edited.tags);
  return { done: 'Saved. Wherever it is shown over a post, it says so from now on.' };
});
