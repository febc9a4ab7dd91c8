import { z } from 'zod';
import { personName } from '#features/users/schema.ts';

/** A first sign-in asks for a name, and goes on to where the reader was. */
export const welcomeForm = z.object({ name: personName, next: z.string().max(2_000).catch('/').default('/') });
