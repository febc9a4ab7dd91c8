import { NEW_COMMENT } from '#features/comments/address.ts';
import { takeComment } from '#features/comments/take-comment.ts';
import { LET_IN } from '#features/post-passwords/address.ts';
import { takePassword } from '#features/post-passwords/take-password.ts';
import type { TakeForm } from '#lib/web/take-form.ts';

/** Every form that the front door takes itself, by the address that it is sent to; its guard is written down in testing/guards.ts. */
export const forms: ReadonlyMap<string, TakeForm> = new Map<string, TakeForm>([
  [NEW_COMMENT, takeComment],
  [LET_IN, takePassword],
]);
