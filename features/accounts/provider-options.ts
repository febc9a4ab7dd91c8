import GitHub, { type GithubProfile } from 'next-auth/providers/github';
import Google, { type GoogleProfile } from 'next-auth/providers/google';
import type { AuthOptions, Profile } from 'next-auth';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { z } from 'zod';
import { env } from '#lib/env.ts';

// The adapter finds accounts by an address only where the provider has proven it.
const linking = { allowDangerousEmailAccountLinking: true };

/** The providers as next-auth takes them. Each profile says in `email_verified` whether its provider has proven the address. */
export function providerOptions(): AuthOptions['providers'] {
  const { GITHUB_ID, GITHUB_SECRET, GOOGLE_ID, GOOGLE_SECRET } = env();
  return [
    ...(GITHUB_ID && GITHUB_SECRET ? [gitHub(GITHUB_ID, GITHUB_SECRET)] : []),
    ...(GOOGLE_ID && GOOGLE_SECRET ? [google(GOOGLE_ID, GOOGLE_SECRET)] : []),
    ...openId(),
  ];
}

/** The address of a profile in small letters, where its provider has proven it: some write the flag as a truth value, some as a word. */
export function provenEmail({ email, email_verified: flag }: { email?: string | undefined; email_verified?: unknown }): string | null {
  return (flag === true || flag === 'true') && email ? email.toLowerCase() : null;
}

function google(clientId: string, clientSecret: string): OAuthConfig<GoogleProfile> {
  return Google({
    clientId, clientSecret, checks: ['pkce', 'state', 'nonce'], ...linking,
    profile: (profile) => ({ id: profile.sub, email: provenEmail(profile), name: profile.name }),
  });
}

const gitHubEmails = z.array(z.object({ email: z.email(), primary: z.boolean(), verified: z.boolean() }));

/** GitHub shows one address in the profile and says elsewhere which are proven. */
function gitHub(clientId: string, clientSecret: string): OAuthConfig<GithubProfile> {
  const userinfo: OAuthConfig<GithubProfile>['userinfo'] = {
    url: 'https://api.github.com/user',
    async request({ client, tokens }) {
      const profile = await client.userinfo(tokens.access_token ?? '');
      const response = await client.requestResource('https://api.github.com/user/emails', tokens.access_token ?? '');
      const emails = gitHubEmails.safeParse(JSON.parse(response.body?.toString() ?? 'null')).data ?? [];
      const proven = emails.find(({ primary, verified }) => primary && verified);
      return { ...profile, email: proven?.email, email_verified: proven !== undefined };
    },
  };
  return GitHub({ clientId, clientSecret, userinfo, ...linking });
}

const idClaims = z.looseObject({ sub: z.string().min(1), email: z.string().optional() });

/** Any OpenID provider (OpenID Connect Core 1.0), found by its address. */
function openId(): OAuthConfig<Profile>[] {
  const { OIDC_ISSUER, OIDC_ID, OIDC_SECRET, OIDC_NAME } = env();
  if (!OIDC_ISSUER || !OIDC_ID || !OIDC_SECRET) return [];
  return [
    {
      id: 'oidc',
      name: OIDC_NAME,
      type: 'oauth',
      wellKnown: `${OIDC_ISSUER.replace(/\/+$/, '')}/.well-known/openid-configuration`,
      authorization: { params: { scope: 'openid email profile' } },
      idToken: true,
      checks: ['pkce', 'state', 'nonce'],
      userinfo: {
        // Some tell the address in the token, others only when asked for it; the answer has to be about the same person.
        async request({ client, tokens }) {
          const claims = idClaims.parse(typeof tokens.claims === 'function' ? tokens.claims() : {});
          if (claims.email !== undefined) return claims;
          const told = await client.userinfo(tokens.access_token ?? '');
          if (told.sub !== claims.sub) throw new Error('The provider told of somebody else than it signed in.');
          return told;
        },
      },
      clientId: OIDC_ID,
      clientSecret: OIDC_SECRET,
      profile: (profile) => ({ id: profile.sub ?? '', email: provenEmail(profile), name: profile.name ?? null }),
      ...linking,
    },
  ];
}
