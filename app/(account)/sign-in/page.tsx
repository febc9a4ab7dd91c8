import type { Metadata } from 'next';
import { env } from '#lib/env.ts';
import { providerFailure } from '#features/accounts/provider-failure.ts';
import { listProviders } from '#features/accounts/providers.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { localPath } from '#features/sessions/return-path.ts';
import { ProviderForm } from '#components/account/ProviderForm.tsx';
import { SignInForm } from '#components/account/SignInForm.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Sign in' };

export default async function SignInPage({ searchParams }: Props) {
  const [{ next, callbackUrl, error }, viewer] = [await searchParams, await currentViewer()];
  const returnTo = returnPath(next ?? callbackUrl);
  const failure = typeof error === 'string' ? <p className="form-error" role="alert">{providerFailure(error)}</p> : null;
  if (viewer) {
    return (
      <main id="content" className="wrap">
        <div className="list-head">
          <h1>You are signed in</h1>
          <p>{viewer.name ? `You are here as ${viewer.name}.` : 'You have not said yet how you want to be called.'}</p>
        </div>
        {failure}
        <p><a href={returnTo}>Go on</a> · <a href="/account/">Your account</a> · <a href="/sign-out/">Sign out</a></p>
      </main>
    );
  }
  return (
    <main id="content" className="wrap account">
      <div className="list-head">
        <h1>Sign in</h1>
        <p>New here? This makes your account, too.</p>
      </div>
      {failure}
      <SignInForm next={returnTo}>
        {listProviders().map((provider) => <ProviderForm key={provider.id} provider={provider} next={returnTo} label={`Continue with ${provider.name}`} />)}
      </SignInForm>
    </main>
  );
}

/** Whoever comes back from another site without success comes with the address that they would have gone on to. */
function returnPath(address: string | string[] | undefined): string {
  const path = localPath(typeof address === 'string' ? address : null, env().SITE_URL);
  if (!path.startsWith('/sign-in/')) return path;
  return localPath(new URL(path, env().SITE_URL).searchParams.get('next'), env().SITE_URL);
}
