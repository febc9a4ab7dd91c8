import { cookies } from 'next/headers';
import { env } from '#lib/env.ts';
import { cookieOptions } from '#features/sessions/cookies.ts';
import { HELD_COOKIE } from './held-cookie.ts';
import { heldKeyOf } from './held.ts';


/**
 * Whether the text that waits at an address was sent from this very browser: only then may it be posted without being shown
 * once more, since an address may come from anybody. Says so once. For actions and routes.
 */
export async function sentTextOf(returnTo: string): Promise<boolean> {
  const jar = await cookies();
  const [key, noted] = [heldKeyOf(returnTo), jar.get(HELD_COOKIE)?.value];
  if (noted !== undefined) jar.set(HELD_COOKIE, '', { ...cookieOptions(env().SITE_URL, { httpOnly: true }), maxAge: 0 });
  return key !== null && key === noted;
}
