'use server';

import { refresh } from 'next/cache';
import { changeAnswer } from '#features/audit/change.ts';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { handleJob } from './commands.ts';
import { canRunJobs } from './policy.ts';
import { jobForm } from './schema.ts';

/** Starts a job again, or removes it. */
export const manageJob = viewerAction(jobForm, canRunJobs, async ({ id, step }, { actor, now }) => {
  const answer = changeAnswer(await handleJob(actor, { id, what: step ?? 'retry' }, now), step ? 'Removed.' : 'It begins anew at once.');
  refresh();
  return answer;
});
