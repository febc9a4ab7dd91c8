import type { IncomingMessage } from 'node:http';
import { z } from 'zod';
import { CLIENT_ADDRESS, networkOf } from '#lib/web/client-address.ts';
import { giveTurnBack, takeTurn } from '#lib/rate-limit.ts';
import type { FormAnswer } from '#lib/web/take-form.ts';
import { NOT_DONE } from '#features/comments/address.ts';
import { cookieIn, setCookie } from '#features/sessions/request-cookies.ts';
import { askedAgain } from './address.ts';
import { isPassword } from './hash.ts';
import { MAX_PASSWORD, triesByNetwork, triesByPost } from './limits.ts';
import { PASS_COOKIE, PASS_SECONDS, withPass } from './pass.ts';
import { findLock } from './queries.ts';

const passwordForm = z.object({ post: z.string().regex(/^[1-9]\d{0,8}$/).transform(Number), password: z.string().default('') });

/** Lets whoever knows a post's password in, for ten days in this browser; all others are asked once more. */
export async function takePassword(fields: Record<string, string>, request: Pick<IncomingMessage, 'headers'>): Promise<FormAnswer> {
  const form = passwordForm.safeParse(fields);
  const lock = form.success ? await findLock(form.data.post) : null;
  if (!form.success || !lock) return { to: NOT_DONE };
  const { password } = form.data;
  if (password === '') return { page: askedAgain(lock.id, 'empty') };
  const network = networkOf(String(request.headers[CLIENT_ADDRESS] ?? 'unknown'));
  const turns = [{ limit: triesByNetwork, key: `${network} ${lock.id}` }, { limit: triesByPost, key: String(lock.id) }];
  const turn = await takeTurn(turns);
  if (!turn.ok) return { page: askedAgain(lock.id, 'often', turn.retryAfterSeconds) };
  if (password.length > MAX_PASSWORD || !(await isPassword(password, lock.passwordHash))) return { page: askedAgain(lock.id, 'wrong') };
  await giveTurnBack(turns);
  const pass = withPass(cookieIn(request.headers.cookie ?? '', PASS_COOKIE), lock, new Date());
  return { to: encodeURI(lock.path), cookies: [setCookie(PASS_COOKIE, pass, PASS_SECONDS)] };
}
