'use client';

import { useActionState } from 'react';
import { changeMail } from '#features/profile/actions.ts';
import type { MailChoices } from '#features/profile/schema.ts';
import { Choice } from './Choice.tsx';
import { FormNote } from './FormNote.tsx';

const options = [
  { value: 'AT_ONCE', label: 'At once' },
  { value: 'HOURLY', label: 'Once an hour, together' },
  { value: 'DAILY', label: 'Once a day, together' },
  { value: 'NEVER', label: 'Never' },
] as const;

/** How soon the account's holder is mailed of what. */
export function MailForm({ replyMail, followMail, moderationMail }: MailChoices) {
  const [state, send] = useActionState(changeMail, {});
  return (
    <form className="form" action={send}>
      <FormNote state={state} />
      <Choice name="replyMail" label="When somebody answers me" value={replyMail} options={options} state={state} />
      <Choice name="followMail" label="When there is something new in what I follow" value={followMail} options={options} state={state} />
      <Choice name="moderationMail" label="When a moderator decides about something of mine" value={moderationMail} options={options} state={state} />
      <p><button className="button" type="submit">Save</button></p>
    </form>
  );
}
