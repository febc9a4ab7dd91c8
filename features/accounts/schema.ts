import { z } from 'zod';
import { emailAddress } from '#features/users/schema.ts';

/** A path of this site, as forms carry it; whoever redirects to it passes it through `localPath`. */
const returnTo = z.string().max(2_000).catch('/').default('/');
const token = z.string().max(200);

/** Who wants a link, and where they were. */
export const linkForm = z.object({ email: emailAddress, next: returnTo });

/** The button of the page that a mailed link leads to. */
export const confirmForm = z.object({ token });

/** The button of another site. */
export const providerForm = z.object({ provider: z.enum(['github', 'google', 'oidc']), next: returnTo });

export const emailForm = z.object({ email: emailAddress });
export const unlinkForm = z.object({ provider: z.string().max(40) });
