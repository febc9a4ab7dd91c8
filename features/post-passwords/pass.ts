import { createHmac, timingSafeEqual } from 'node:crypto';
import { authSecret } from '#lib/secret.ts';

/** The browser of whoever gave a password keeps a pass for that post; all of them in this one cookie. */
export const PASS_COOKIE = 'let-in';
/** As long as WordPress lets in. */
export const PASS_SECONDS = 10 * 24 * 3600;
/** What a header holds with room to spare; the oldest pass goes first. */
const MOST_PASSES = 20;

const PASS = /^([1-9]\d{0,8})\.(\d{1,12})\.([\w-]{43})$/;

/** `id` and the hash of the password that opens it. */
export type Lock = { id: number; passwordHash: string };
/** `expires` is in seconds, as Unix counts them. */
export type Pass = { postId: number; expires: number; signature: string };

/** A cookie's passes that have not run out, the newest first. Whether they open anything, `opens` says. */
export function readPasses(cookie: string | undefined, now: Date): Pass[] {
  const found = (cookie ?? '').split('~', MOST_PASSES).flatMap((text): Pass[] => {
    const [, postId, expires, signature = ''] = PASS.exec(text) ?? [];
    return postId === undefined ? [] : [{ postId: Number(postId), expires: Number(expires), signature }];
  });
  return found.filter(({ expires }) => expires > seconds(now));
}

/** Whether one of the passes is this site's own, for this post, and for the password that it has now. */
export function opens(passes: readonly Pass[], lock: Lock): boolean {
  return passes.some(({ postId, expires, signature }) => postId === lock.id && timingSafeEqual(Buffer.from(signature), Buffer.from(sign(lock, expires))));
}

/** The cookie's value once its reader was let into one more post. */
export function withPass(cookie: string | undefined, lock: Lock, now: Date): string {
  const expires = seconds(now) + PASS_SECONDS;
  const pass: Pass = { postId: lock.id, expires, signature: sign(lock, expires) };
  const others = readPasses(cookie, now).filter(({ postId }) => postId !== lock.id);
  return [pass, ...others].slice(0, MOST_PASSES).map((one) => `${one.postId}.${one.expires}.${one.signature}`).join('~');
}

/** With the hash in it, a pass ends with the password that it was given for. */
function sign({ id, passwordHash }: Lock, expires: number): string {
  return createHmac('sha256', authSecret()).update(`let in ${id} ${expires} ${passwordHash}`).digest('base64url');
}

const seconds = (moment: Date): number => Math.floor(moment.getTime() / 1000);
