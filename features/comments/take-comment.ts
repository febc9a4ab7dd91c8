import type { IncomingMessage } from 'node:http';
import { CLIENT_ADDRESS, networkOf } from '#lib/web/client-address.ts';
import type { Led } from '#lib/web/take-form.ts';
import { takeTurn, type Limit } from '#lib/rate-limit.ts';
import { PASS_COOKIE } from '#features/post-passwords/pass.ts';
import { postsOpenedBy } from '#features/post-passwords/queries.ts';
import { signInPath, welcomePath } from '#features/sessions/address.ts';
import { cookieIn, setCookie, viewerOf } from '#features/sessions/request-cookies.ts';
import { heldPath, NOT_DONE, previewPath } from './address.ts';
import { afterPosting, holdComment } from './held.ts';
import { HELD_COOKIE, HELD_SECONDS } from './held-cookie.ts';
import { commentForm } from './schema.ts';
import { writeComment } from './write.ts';

/** Whoever previews a long argument at every turn needs fewer, and so does an office at one address; a program that fills the database is stopped. */
const HELD_TEXTS: Limit = { name: 'held-comments', turns: 40, seconds: 600 };
const HELD_TEXTS_A_DAY: Limit = { name: 'held-comments-day', turns: 200, seconds: 24 * 3600 };

/**
 * Posts a comment, and leads to it. Whatever stands in the way, the text is kept and its writer led to it: signed out, by
 * way of signing in. `writeComment` checks who may write.
 */
export async function takeComment(fields: Record<string, string>, request: Pick<IncomingMessage, 'headers'>): Promise<Led> {
  const now = new Date();
  const form = commentForm.safeParse(fields);
  if (!form.success) return { to: NOT_DONE };
  const { preview, ...draft } = form.data;
  const address = String(request.headers[CLIENT_ADDRESS] ?? 'unknown');
  const viewer = await viewerOf(request, now);
  const result = viewer?.name && !preview ? await writeComment(viewer, draft, now, { sender: { ip: address, userAgent: request.headers['user-agent'] ?? '' }, letInto: await postsOpenedBy(cookieIn(request.headers.cookie ?? '', PASS_COOKIE), now) }) : null;
  if (result?.ok) return { to: afterPosting(result, '') };
  const holder = viewer?.id ?? networkOf(address);
  const turn = await takeTurn([HELD_TEXTS, HELD_TEXTS_A_DAY].map((limit) => ({ limit, key: holder })));
  if (!turn.ok) return { to: NOT_DONE };
  const key = await holdComment(viewer, draft, now);
  if (key === null) return { to: NOT_DONE };
  if (preview) return { to: previewPath(key) };
  if (result) return { to: heldPath(key, result.refusal) };
  const to = viewer ? welcomePath(heldPath(key)) : signInPath(heldPath(key));
  return { to, cookies: [setCookie(HELD_COOKIE, key, HELD_SECONDS)] };
}
