import type { Metadata } from 'next';
import { findSignInLink } from '#features/accounts/queries.ts';
import { ConfirmForm } from '#components/account/ConfirmForm.tsx';
import { SignInForm } from '#components/account/SignInForm.tsx';
import { WaitingText } from '#components/discussion/WaitingText.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Sign in' };

/** Where a mailed link leads. Opening it signs nobody in. */
export default async function ConfirmPage({ searchParams }: Props) {
  const { token } = await searchParams;
  const link = typeof token === 'string' ? await findSignInLink(token, new Date()) : null;
  if (typeof token === 'string' && link?.usable) {
    return (
      <main id="content" className="wrap account">
        <div className="list-head">
          <h1>Sign in</h1>
          <p>You come in as <strong>{link.email}</strong>.</p>
        </div>
        <WaitingText returnTo={link.returnTo} />
        <ConfirmForm token={token} />
      </main>
    );
  }
  return (
    <main id="content" className="wrap account">
      <div className="list-head">
        <h1>This link does not work any more</h1>
        <p>It has been used, or it is too old. Have a new one sent to you.</p>
      </div>
      <SignInForm next={link?.returnTo ?? '/'} email={link?.email ?? ''} />
    </main>
  );
}
