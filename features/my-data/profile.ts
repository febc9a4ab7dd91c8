import { database } from '#lib/db/client.ts';
import { dateAndTime, type DateStyle } from '#lib/dates.ts';
import { escapeHtml } from '#lib/html/plain-text.ts';

const profileSelect = {
  email: true, emailVerified: true, name: true, bio: true, link: true, role: true, standing: true, suspendedUntil: true, standingReason: true,
  replyMail: true, followMail: true, moderationMail: true, createdAt: true, deleteAfter: true, deleteComments: true,
  author: { select: { name: true, bio: true, link: true } },
  image: { select: { file: true } },
} as const;

export type Profile = NonNullable<Awaited<ReturnType<typeof readProfile>>>;

/** An account by itself, its address and its picture's file included; null where it is gone. */
export function readProfile(id: string) {
  return database().user.findUnique({ where: { id }, select: profileSelect });
}

/** The profile as a list of names and values. */
export function profileHtml({ email, name, bio, link, role, createdAt, author }: Profile, style: DateStyle): string {
  const facts: [string, string | null | undefined][] = [
    ['Email address', email],
    ['Name', name],
    ['About you', bio],
    ['Link', link],
    ['Role', role.toLowerCase()],
    ['Byline', author?.name],
    ['Account since', dateAndTime(createdAt, style)],
  ];
  return `<dl>${facts.map(([term, value]) => (value ? `<dt>${term}</dt><dd>${escapeHtml(value)}</dd>` : '')).join('')}</dl>`;
}
