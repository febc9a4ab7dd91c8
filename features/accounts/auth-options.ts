import type { AuthOptions } from 'next-auth';
import { env } from '#lib/env.ts';
import { logger } from '#lib/log.ts';
import { authSecret } from '#lib/secret.ts';
import { newToken } from '#lib/token.ts';
import { cookieOptions, sessionCookieName } from '#features/sessions/cookies.ts';
import { SESSION_DAYS } from '#features/sessions/queries.ts';
import { accountAdapter } from './adapter.ts';
import { admit } from './admit.ts';
import { provenEmail, providerOptions } from './provider-options.ts';

/** What next-auth is told for one request: who sends it, from which device and network, and when. */
export type Asker = { viewerId: string | null; device: string; network: string; now: Date };

/** next-auth signs in with other sites, and nothing else: its sessions are ours, and none of its pages is ever shown. */
export function authOptions({ viewerId, device, network, now }: Asker): AuthOptions {
  const { SITE_URL } = env();
  let proven: string | null = null;
  return {
    providers: providerOptions(),
    adapter: accountAdapter({ device, now, proven: () => proven }),
    secret: authSecret(),
    useSecureCookies: SITE_URL.startsWith('https:'),
    cookies: { sessionToken: { name: sessionCookieName(SITE_URL), options: cookieOptions(SITE_URL, { httpOnly: true }) } },
    session: { strategy: 'database', maxAge: SESSION_DAYS * 24 * 3600, generateSessionToken: newToken },
    pages: { signIn: '/sign-in/', signOut: '/sign-out/', error: '/sign-in/', verifyRequest: '/sign-in/' },
    callbacks: {
      async signIn({ account, profile }) {
        if (!account || !profile) return false;
        const arrival = { provider: account.provider, providerAccountId: account.providerAccountId, provenEmail: provenEmail(profile) };
        proven = arrival.provenEmail;
        const refusal = await admit(arrival, { viewerId, network }, now);
        return refusal === null || `/sign-in/?error=${refusal}`;
      },
    },
    // What it would log besides holds addresses and tokens.
    logger: {
      error: (code, metadata) => logger().warn({ code, reason: reasonOf(metadata) }, 'Signing in with another site failed'),
      warn: (code) => logger().warn({ code }, 'next-auth has a warning'),
      debug: () => undefined,
    },
  };
}

function reasonOf(metadata: Error | { error: Error }): string {
  return metadata instanceof Error ? metadata.message : metadata.error.message;
}
