import { database } from '#lib/db/client.ts';
import { sendMail } from '#lib/mail/send.ts';
import { MailError } from '#lib/mail/smtp.ts';
import { logger } from '#lib/log.ts';
import { signInLink } from '#features/accounts/sign-in.ts';
import type { Actor } from '#features/audit/actor.ts';
import { refused, type Change } from '#features/audit/change.ts';
import { recordAudit } from '#features/audit/commands.ts';
import { readSite } from '#features/settings/queries.ts';
import { RoleError, setRole } from '#features/users/commands.ts';
import { INVITATION_DAYS } from './limits.ts';
import { invitationMail } from './mail.ts';
import type { Invitation } from './schema.ts';

/**
 * Invites somebody by mail: gives them the role, making their account where there is none, and mails a link that signs them in
 * once. Inviting whoever has the role already mails a fresh link. Nobody is put below what they are.
 */
export async function inviteUser(actor: Actor, { email, role, name }: Invitation, now: Date): Promise<Change> {
  try {
    const { link, site } = await database().$transaction(async (tx) => {
      const found = await tx.user.findUnique({ where: { email }, select: { role: true, standing: true } });
      if (found && found.standing !== 'ACTIVE') throw new RoleError('This account is suspended or banned: let them back in first.');
      if (found && found.role !== 'READER' && found.role !== role) throw new RoleError('They work here already, in another role: change it on their page.');
      const { id } = await setRole(tx, actor, { email, role, ...(name && { name }) }, now);
      await recordAudit(tx, { actor, action: 'user.invite', subject: 'user', subjectId: id, details: { role } }, now);
      return { link: await signInLink(tx, { email, returnTo: '/admin/', minutes: INVITATION_DAYS * 24 * 60 }, now), site: (await readSite(tx)).name };
    });
    await sendMail(invitationMail({ to: email, site, from: actor.name, role, link }));
    return { ok: true, tags: [] };
  } catch (error) {
    if (error instanceof RoleError) return refused(error.message);
    if (!(error instanceof MailError)) throw error;
    logger().warn({ err: error }, 'An invitation could not be mailed');
    return refused('They have the role now, but the mail could not be sent. Look at the mail server, then invite them again; or they sign in with their address themselves.');
  }
}
