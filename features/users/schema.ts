import { z } from 'zod';
import { ROLES } from './policy.ts';

const MAX_EMAIL = 254; // RFC 5321
const MAX_NAME = 80;

export const emailAddress = z.string().trim().max(MAX_EMAIL, 'is too long for an e-mail address').pipe(z.email('is no e-mail address'));
export const personName = z.string().trim().min(1, 'is empty').max(MAX_NAME, `is longer than ${MAX_NAME} characters`).regex(/^[^\p{Cc}]*$/u, 'has control characters');

export const roleChange = z.object({ email: emailAddress, role: z.enum(ROLES), name: personName.optional() });

export type RoleChange = z.input<typeof roleChange>;

export const roleForm = z.object({ userId: z.uuid(), role: z.enum(ROLES, 'is no role') });
export type RoleOf = z.output<typeof roleForm>;

const query = z.object({
  q: z.string().transform((text) => text.replaceAll('\0', '').toWellFormed().trim().slice(0, 100)).optional().catch(undefined),
  role: z.enum([...ROLES, 'ALL']).optional().catch(undefined),
  before: z.uuid().optional().catch(undefined),
});

/** What the list of users shows: without a role, all who work on the site. */
export type UserFilter = { q?: string; role?: (typeof ROLES)[number] | 'ALL'; before?: string };

export function readUserQuery(asked: Record<string, string | string[] | undefined>): UserFilter {
  const { q, role, before } = query.parse(asked);
  return { ...(q && { q }), ...(role && { role }), ...(before && { before }) };
}

/** The address of a page of the list. */
export function usersAddress(filter: UserFilter): string {
  const parameters = new URLSearchParams(Object.entries(filter).filter((entry): entry is [string, string] => Boolean(entry[1])));
  return `/admin/users/${parameters.size > 0 ? `?${parameters}` : ''}`;
}
