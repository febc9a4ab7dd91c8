import type { Metadata } from 'next';
import { env } from '#lib/env.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { localPath } from '#features/sessions/return-path.ts';
import { SignInForm } from '#components/account/SignInForm.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: Props) {
  const [{ next }, viewer] = [await searchParams, await currentViewer()];
  const returnTo = localPath(typeof next === 'string' ? next : null, env().SITE_URL);
  if (viewer) {
    return (
      <main id="content" className="wrap">
        <div className="list-head">
          <h1>You are signed in</h1>
          <p>{viewer.name ? `You are here as ${viewer.name}.` : 'You have not said yet how you want to be called.'}</p>
        </div>
        <p><a href={returnTo}>Go on</a> · <a href="/account/">Your account</a> · <a href="/sign-out/">Sign out</a></p>
      </main>
    );
  }
  return (
    <main id="content" className="wrap account">
      <div className="list-head">
        <h1>Sign in</h1>
        <p>Whoever is new here gets an account by it.</p>
      </div>
      <SignInForm next={returnTo} />
    </main>
  );
}
