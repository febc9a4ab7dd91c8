import { z } from 'zod';
import { emailAddress, personName } from '#features/users/schema.ts';

/** What whoever opens the owner's link says of themselves. */
export const ownerClaim = z.object({ email: emailAddress, name: personName });

export type OwnerClaim = z.input<typeof ownerClaim>;

/** The form: the claim, and the link's token. */
export const ownerForm = ownerClaim.extend({ token: z.string().max(200) });
