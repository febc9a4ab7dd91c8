'use server';

import { refresh } from 'next/cache';
import { expireTags } from '#lib/cache/shared.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { changeDiscussionSettings } from './discussion-commands.ts';
import { discussionSettingsForm } from './discussion-form.ts';
import { canSetDiscussion } from './policy.ts';

/** Sets how the whole site discusses. */
export const saveDiscussion = viewerAction(discussionSettingsForm, canSetDiscussion, async (settings, { actor, now }) => {
  const tags = await changeDiscussionSettings(actor, settings, now);
  expireTags(tags);
  refresh();
  return { done: tags.length > 0 ? 'Saved. New comments are judged by it from now on.' : 'Nothing was changed.' };
});
