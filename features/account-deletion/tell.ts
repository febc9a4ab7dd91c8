import { env } from '#lib/env.ts';
import { database } from '#lib/db/client.ts';
import { dateAndTime } from '#lib/dates.ts';
import type { Mail } from '#lib/mail/compose.ts';
import { sendMail } from '#lib/mail/send.ts';
import { getSite } from '#features/settings/queries.ts';

/** Mails an account's holder that it will be deleted, and how to keep it; nothing where they changed their mind already. */
export async function tellOfDeletion(userId: string): Promise<void> {
  const account = await database().user.findFirst({ where: { id: userId, deleteAfter: { not: null } }, select: { email: true, deleteAfter: true, deleteComments: true } });
  if (!account?.deleteAfter) return;
  const { name, ...style } = await getSite();
  const { email, deleteAfter, deleteComments } = account;
  await sendMail(deletionMail({ to: email, site: name, when: dateAndTime(deleteAfter, style), zone: style.timeZone, deleteComments, siteUrl: env().SITE_URL }));
}

type Facts = { to: string; site: string; when: string; zone: string; deleteComments: boolean; siteUrl: string };

export function deletionMail({ to, site, when, zone, deleteComments, siteUrl }: Facts): Mail {
  return {
    to,
    subject: `Your account at ${site} will be deleted`,
    text: `Hello,

somebody, you we hope, asked to delete the account that ${site} keeps for this address. It will be deleted on ${when} (${zone}).

${deleteComments ? 'Its comments will be deleted with it.' : 'Its comments will stay, as those of "A former reader": nothing will tell that they were yours.'}

Until then you can change your mind. Sign in and press "Keep my account" on this page:

${siteUrl}/account/data/

There you can also download everything that you wrote here.

If it was not you who asked for this, keep your account, and sign out everywhere else in its settings.
`,
  };
}
