import type { Mail } from '#lib/mail/compose.ts';
import { LINK_MINUTES } from './limits.ts';

/** To the new address, to prove that it is its holder's. */
export function confirmAddressMail({ to, site, link }: { to: string; site: string; link: string }): Mail {
  return {
    to,
    subject: `Your new address at ${site}`,
    text: `Hello,

somebody, you we hope, wants to use this address for their account at ${site}. Open this page in the browser that you are signed in with, and press its button:

${link}

The link works once, for ${LINK_MINUTES} minutes. If it was not you, you need do nothing.
`,
  };
}

/** To an address that has an account already, which stays as it is. */
export function addressTakenMail({ to, site }: { to: string; site: string }): Mail {
  return {
    to,
    subject: `This address has an account at ${site} already`,
    text: `Hello,

somebody, you we hope, wanted to use this address for another account at ${site}. But it has one already. Sign in with it, or delete that account first.

If it was not you, you need do nothing: your account is as it was.
`,
  };
}

/** To the old address, once it is not the account's any more. */
export function oldAddressMail({ to, site }: { to: string; site: string }): Mail {
  return {
    to,
    subject: `Your address at ${site} was changed`,
    text: `Hello,

your account at ${site} has another e-mail address now, and this one does not open it any more.

If it was not you, write to the editors at once.
`,
  };
}
