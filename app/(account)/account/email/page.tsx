import type { Metadata } from 'next';
import { findEmailChange } from '#features/accounts/queries.ts';
import { signInPath } from '#features/sessions/address.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { ConfirmEmailForm } from '#components/account/ConfirmEmailForm.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Your new address' };

/** Where the link leads that proves a new address; it works for the account that asked for it. */
export default async function NewAddressPage({ searchParams }: Props) {
  const [{ token, done }, viewer] = [await searchParams, await currentViewer()];
  const change = typeof token === 'string' ? await findEmailChange(token, new Date()) : null;
  return (
    <main id="content" className="wrap account">
      <div className="list-head">
        <h1>{done === undefined ? 'Your new address' : 'Your address is changed'}</h1>
        {done !== undefined && <p>From now on you sign in with it. We have told the old one, and every other browser is signed out.</p>}
        {change && <p>{viewer?.id === change.user.id ? 'Your account' : `The account of ${nameOf(change.user)}`} will be opened by <strong>{change.email}</strong>.</p>}
      </div>
      {typeof token === 'string' && change && (viewer?.id === change.user.id ? <ConfirmEmailForm token={token} /> : <AskedElsewhere name={nameOf(change.user)} here={viewer && nameOf(viewer)} token={token} />)}
      {done === undefined && !change && <p>This link has been used, or is too old. Ask for another in your settings.</p>}
      <p><a href="/account/">Your account</a></p>
    </main>
  );
}

/** For whoever is not signed in to the account that asked. */
function AskedElsewhere({ name, here, token }: { name: string; here: string | null; token: string }) {
  const back = signInPath(`/account/email/?token=${encodeURIComponent(token)}`);
  return (
    <>
      <p>{here ? `You are here as ${here}. ` : ''}Only {name} can go on: open the link in the browser that you asked in, or sign in as {name} first. If you are not {name}, you need do nothing.</p>
      <p>{here ? <a href="/sign-out/">Sign out</a> : <a className="button" href={back}>Sign in as {name}</a>}</p>
    </>
  );
}

const nameOf = ({ name }: { name: string | null }) => name ?? 'a new reader';
