import type { Mail } from '#lib/mail/compose.ts';
import { INVITATION_DAYS } from './limits.ts';

const DOES = { AUTHOR: 'write posts there and hand them in', EDITOR: 'write, edit and publish there, and keep order in the discussion', ADMIN: 'run it' } as const;

/** The mail that invites somebody to work on the site. */
export function invitationMail({ to, site, from, role, link }: { to: string; site: string; from: string; role: keyof typeof DOES; link: string }): Mail {
  return {
    to,
    subject: `Work with us on ${site}`,
    text: `Hello,

${from} invites you to ${site}: you can ${DOES[role]}. Open this page and press its button to come in:

${link}

The link works once, in any browser, for ${INVITATION_DAYS} days. Later, or again, you sign in with this address by a link that the site mails you; there is no password.

If you do not know ${from}, you need do nothing.
`,
  };
}
