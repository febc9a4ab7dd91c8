'use client';

import { useState } from 'react';
import { MAX_PASSWORD } from '#features/post-passwords/limits.ts';
import type { OpenPost } from '#features/posts/editor-queries.ts';
import type { Writing } from './use-writing.ts';

type Props = { post: OpenPost; save: Writing['save']; mayPublish: boolean };

/** Whether readers need a password for the post; editors set it, change it or take it away. Nobody is ever shown it again. */
export function PasswordField({ post, save, mayPublish }: Props) {
  const [isSet, setIsSet] = useState(post.hasPassword);
  const [password, setPassword] = useState('');
  const [told, setTold] = useState('');
  const kind = post.kind === 'PAGE' ? 'page' : 'post';

  async function send(next: string) {
    const answer = await save({ password: next });
    const fault = answer.formError ?? Object.values(answer.fieldErrors ?? {})[0];
    setTold(fault ?? (next === '' ? `Saved: no password is asked for this ${kind}.` : isSet ? 'Saved: whoever had the old one is asked again.' : `Saved: this ${kind} has a password now.`));
    if (fault) return;
    setIsSet(next !== '');
    setPassword('');
  }

  return (
    <>
      <p className="form-hint" id="password-hint">
        {isSet ? `Readers need a password for this ${kind}. It stands in no list, feed or search.` : `Anybody may read this ${kind} once it is published. With a password, its address asks for that, and it stands in no list, feed or search.`}
      </p>
      {mayPublish && (
        <>
          <div className="field">
            <label htmlFor="field-password">{isSet ? 'New password' : 'Password'}</label>
            <input className="input" id="field-password" value={password} maxLength={MAX_PASSWORD} autoComplete="off" autoCapitalize="none" spellCheck={false} onChange={(event) => setPassword(event.target.value)} aria-describedby="password-hint" />
          </div>
          <p className="form-buttons">
            <button className="act" type="button" onClick={() => (password === '' ? setTold('Type a password first.') : void send(password))}>{isSet ? 'Save with the new one' : 'Save with this password'}</button>
            {isSet && <button className="act act-remove" type="button" onClick={() => void send('')}>Save without a password</button>}
          </p>
          <p className="form-hint" aria-live="polite">{told}</p>
        </>
      )}
    </>
  );
}
