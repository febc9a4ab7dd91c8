'use client';

import { useActionState } from 'react';
import { askForLink } from '#features/accounts/actions.ts';
import { LINK_MINUTES } from '#features/accounts/limits.ts';
import { Field } from './Field.tsx';

/** Asks for an address, and then says that a mail is on its way to it. Works with scripts off. */
export function SignInForm({ next, email = '', children }: { next: string; email?: string; children?: React.ReactNode }) {
  const [state, send] = useActionState(askForLink, {});
  if (state.done !== undefined) return <MailSent email={state.done} next={next} send={send} />;
  return (
    <>
      <form className="form" action={send}>
        {state.formError && <p className="form-error" role="alert">{state.formError}</p>}
        <input type="hidden" name="next" value={next} />
        <Field name="email" label="Your email address" type="email" autoComplete="email" required value={email} state={state} hint="We mail you a link. There is no password." />
        <p><button className="button" type="submit">Mail me a link</button></p>
      </form>
      {children}
    </>
  );
}

function MailSent({ email, next, send }: { email: string; next: string; send: (form: FormData) => void }) {
  return (
    <>
      <div className="form-done" aria-live="polite">
        <h2>Look into your mail</h2>
        <p>A link is on its way to <strong>{email}</strong>. It works once, in any browser, for {LINK_MINUTES} minutes.</p>
      </div>
      <form className="form" action={send}>
        <input type="hidden" name="next" value={next} />
        <input type="hidden" name="email" value={email} />
        <p>Nothing there? Look among the spam as well, or have it sent again.</p>
        <p><button className="button-plain" type="submit">Send it again</button></p>
      </form>
      <p><a href={next === '/' ? '/sign-in/' : `/sign-in/?next=${encodeURIComponent(next)}`}>Use another address</a></p>
    </>
  );
}
