import type { Metadata } from 'next';
import { isOwnerLinkValid } from '#features/owner/queries.ts';
import { OwnerForm } from '#components/owner/OwnerForm.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Become the owner', robots: { index: false } };

/** Where the one-time link of the first start leads. */
export default async function OwnerPage({ searchParams }: Props) {
  const { token, done } = await searchParams;
  const usable = typeof token === 'string' && (await isOwnerLinkValid(token)) ? token : null;
  return (
    <main id="content" className="wrap">
      <div className="list-head">
        <h1>{done === undefined ? 'Become the owner of this site' : 'You are the owner of this site'}</h1>
        {done !== undefined && <p>Your account is made, with every right, and you are signed in. The link that brought you here has stopped working; from now on you sign in with your e-mail address.</p>}
      </div>
      {done !== undefined && <p><a href="/account/">Your account</a> · <a href="/">To the front page</a></p>}
      {done === undefined && usable && <OwnerForm token={usable} />}
      {done === undefined && !usable && (
        <p className="empty">This link does not work, or not any more. Each start of the site prints a fresh one until there is an owner.</p>
      )}
    </main>
  );
}
