'use client';

import { useActionState } from 'react';
import { changeProfile } from '#features/profile/actions.ts';
import { MAX_BIO } from '#features/profile/limits.ts';
import { Field } from './Field.tsx';
import { FormNote } from './FormNote.tsx';
import { TextField } from './TextField.tsx';

/** What others see of an account, but for its picture. */
export function ProfileForm({ name, bio, link }: { name: string; bio: string; link: string }) {
  const [state, send] = useActionState(changeProfile, {});
  return (
    <form className="form" action={send}>
      <FormNote state={state} />
      <Field name="name" label="Your name" autoComplete="nickname" required maxLength={80} value={name} state={state} hint="It stands beside what you write, also what you wrote before." />
      <TextField name="bio" label="About you" maxLength={MAX_BIO} value={bio} state={state} hint={`Plain text, up to ${MAX_BIO} characters.`} />
      <Field name="link" label="Your link" value={link} state={state} hint="A web address of yours, if you like." />
      <p><button className="button" type="submit">Save</button></p>
    </form>
  );
}
