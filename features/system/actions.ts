'use server';

import { z } from 'zod';
import { viewerAction } from '#features/sessions/viewer-action.ts';
import { canSeeSystem } from './policy.ts';
import { sendTestMail } from './test-mail.ts';

/** Mails whoever asks a line, and tells what came of it. */
export const testMail = viewerAction(z.object({}), canSeeSystem, async (_input, { actor, now }) => {
  const sent = await sendTestMail(actor, now);
  return sent.ok ? { done: `Sent to ${sent.to}. Look whether it came.` } : { formError: sent.formError ?? 'It could not be sent.' };
});
