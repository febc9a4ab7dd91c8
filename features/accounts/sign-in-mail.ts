import type { Mail } from '#lib/mail/compose.ts';
import { LINK_MINUTES } from './limits.ts';

/** The mail with a sign-in link. The same for an address that has an account and one that has none. */
export function signInMail({ to, site, link }: { to: string; site: string; link: string }): Mail {
  return {
    to,
    subject: `Sign in to ${site}`,
    text: `Hello,

somebody, you we hope, asked to sign in to ${site} with this address. Open this page and press its button:

${link}

The link works once, in any browser, for ${LINK_MINUTES} minutes.

If it was not you, you need do nothing: without this link nobody gets in.
`,
  };
}
