import { env } from '#lib/env.ts';

export type ProviderId = 'github' | 'google' | 'oidc';

/** Other sites that readers can sign in with: those whose settings are there. */
export function listProviders(): { id: ProviderId; name: string }[] {
  const { GITHUB_ID, GOOGLE_ID, OIDC_ISSUER, OIDC_NAME } = env();
  return [
    ...(GITHUB_ID ? [{ id: 'github' as const, name: 'GitHub' }] : []),
    ...(GOOGLE_ID ? [{ id: 'google' as const, name: 'Google' }] : []),
    ...(OIDC_ISSUER ? [{ id: 'oidc' as const, name: OIDC_NAME }] : []),
  ];
}

/** The name of a provider, also of one that an account was linked with and that is not offered any more. */
export function providerName(id: string): string {
  const known: Record<string, string> = { github: 'GitHub', google: 'Google' };
  return listProviders().find((provider) => provider.id === id)?.name ?? known[id] ?? 'another site';
}
