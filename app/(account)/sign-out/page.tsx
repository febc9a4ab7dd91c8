import type { Metadata } from 'next';
import { signOut } from '#features/sessions/actions.ts';
import { currentViewer } from '#features/sessions/request.ts';

export const metadata: Metadata = { title: 'Sign out' };

export default async function SignOutPage() {
  const viewer = await currentViewer();
  return (
    <main id="content" className="wrap account">
      <div className="list-head">
        <h1>{viewer ? 'Sign out' : 'You are signed out'}</h1>
        {viewer?.name && <p>You are here as {viewer.name}.</p>}
      </div>
      {viewer && <form action={signOut}><p><button className="button" type="submit">Sign out</button></p></form>}
      {!viewer && <p><a href="/">To the front page</a> · <a href="/sign-in/">Sign in</a></p>}
    </main>
  );
}
