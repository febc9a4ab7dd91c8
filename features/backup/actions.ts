'use server';

import { z } from 'zod';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { orderBackup } from './commands.ts';
import { canSeeBackups } from './policy.ts';

/** Has a backup made now; it appears in the list once it is whole. */
export const backUpNow = viewerAction(z.object({}), canSeeBackups, async (_, { actor, now }) => {
  if (!(await orderBackup(actor, now))) return { formError: 'No backups are kept: BACKUP_KEEP is 0.' };
  return { done: 'The backup is being made. It appears here once it is whole.' };
});
