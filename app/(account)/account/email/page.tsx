import type { Metadata } from 'next';
import { findEmailChange } from '#features/accounts/queries.ts';
import { ConfirmEmailForm } from '#components/account/ConfirmEmailForm.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Your new address' };

/** Where the link leads that proves a new address; it works in any browser, signed in or not. */
export default async function NewAddressPage({ searchParams }: Props) {
  const { token, done } = await searchParams;
  const email = typeof token === 'string' ? await findEmailChange(token, new Date()) : null;
  return (
    <main id="content" className="wrap account">
      <div className="list-head">
        <h1>{done === undefined ? 'Your new address' : 'Your address is changed'}</h1>
        {done !== undefined && <p>From now on you sign in with it. We have told the old one.</p>}
        {email && <p>Your account will be opened by <strong>{email}</strong>.</p>}
      </div>
      {typeof token === 'string' && email && <ConfirmEmailForm token={token} />}
      {done === undefined && !email && <p>This link has been used, or is too old. Ask for another in your settings.</p>}
      <p><a href="/account/">Your account</a></p>
    </main>
  );
}
