import { z } from 'zod';
import { emailAddress, personName } from '#features/users/schema.ts';

export const INVITED_ROLES = ['AUTHOR', 'EDITOR', 'ADMIN'] as const;

export const invitationForm = z.object({
  email: emailAddress,
  role: z.enum(INVITED_ROLES, 'is no role'),
  name: z.union([z.string().trim().length(0).transform(() => undefined), personName]).optional(),
});
export type Invitation = z.output<typeof invitationForm>;
