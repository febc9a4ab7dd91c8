'use server';

import { refresh } from 'next/cache';
import { z } from 'zod';
import { changeAnswer } from '#features/audit/change.ts';
import { canImport } from '#features/imports/policy.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { rowId } from '#lib/form-fields.ts';
import { retryMissingMedia } from './commands.ts';

/** Has the files of an old site that are not here asked for once more. */
export const retryMedia = viewerAction(z.object({ sourceId: rowId }), canImport, async ({ sourceId }, { actor, now }) => {
  const answer = changeAnswer(await retryMissingMedia(actor, sourceId, now), 'They are fetched again; this page tells how far it is.');
  refresh();
  return answer;
});
