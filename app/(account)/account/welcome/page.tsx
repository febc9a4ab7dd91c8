import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { env } from '#lib/env.ts';
import { signInPath, welcomePath } from '#features/sessions/address.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { localPath } from '#features/sessions/return-path.ts';
import { WelcomeForm } from '#components/account/WelcomeForm.tsx';
import { WaitingText } from '#components/discussion/WaitingText.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Welcome' };

/** The end of a first sign-in. */
export default async function WelcomePage({ searchParams }: Props) {
  const [{ next }, viewer] = [await searchParams, await currentViewer()];
  const returnTo = localPath(typeof next === 'string' ? next : null, env().SITE_URL);
  if (!viewer) redirect(signInPath(welcomePath(returnTo)));
  if (viewer.name !== null) redirect(returnTo);
  return (
    <main id="content" className="wrap account">
      <div className="list-head">
        <h1>Welcome</h1>
        <p>One thing more: what shall we call you?</p>
      </div>
      <WaitingText returnTo={returnTo} viewer={viewer} />
      <WelcomeForm next={returnTo} />
    </main>
  );
}
