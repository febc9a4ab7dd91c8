import { z } from 'zod';
import { ROLES } from './policy.ts';

const MAX_EMAIL = 254; // RFC 5321
const MAX_NAME = 80;

export const emailAddress = z.string().trim().max(MAX_EMAIL, 'is too long for an e-mail address').pipe(z.email('is no e-mail address'));
export const personName = z.string().trim().min(1, 'is empty').max(MAX_NAME, `is longer than ${MAX_NAME} characters`).regex(/^[^\p{Cc}]*$/u, 'has control characters');

export const roleChange = z.object({ email: emailAddress, role: z.enum(ROLES), name: personName.optional() });

export type RoleChange = z.input<typeof roleChange>;
