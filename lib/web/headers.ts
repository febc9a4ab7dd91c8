import { env } from '#lib/env.ts';

/** Who may play an embedded video, once the reader has asked for it. */
const PLAYERS = 'https://www.youtube-nocookie.com https://player.vimeo.com';

const documentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  // Pictures, films and sound of other sites are links in the text; the reader script loads one when asked to.
  "img-src 'self' data: https: http:",
  "media-src 'self' https: http:",
  `frame-src ${PLAYERS}`,
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Sent with every response. A site of https asks browsers not to come by way of http any more. */
export function commonHeaders(): Readonly<Record<string, string>> {
  return env().SITE_URL.startsWith('https:') ? secureHeaders : plainHeaders;
}

const plainHeaders: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()',
  'x-frame-options': 'DENY',
  'cross-origin-opener-policy': 'same-origin',
};
const secureHeaders: Readonly<Record<string, string>> = { ...plainHeaders, 'strict-transport-security': 'max-age=31536000' };

/** Sent with every public page that is HTML. */
export const documentHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': documentPolicy,
  'speculation-rules': '"/speculation-rules.json"',
};

/** For a document that the editors' application shows within one of its pages, and that no search engine is to know. */
export const framedHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': documentPolicy.replace("frame-ancestors 'none'", "frame-ancestors 'self'"),
  'x-frame-options': 'SAMEORIGIN',
  'x-robots-tag': 'noindex, nofollow',
};

/**
 * For the editors' application, whose framework starts by scripts in the page: those bear the request's own nonce, so that
 * nothing that was written into a page can run. `dev` lets the tools of development work.
 */
export function adminPolicy(nonce: string, { dev, pictures = '' }: { dev: boolean; /** Another place that pictures are sent from. */ pictures?: string | undefined }): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}'${dev ? " 'unsafe-eval'" : ''}`,
    `style-src 'self'${dev ? " 'unsafe-inline'" : ''}`,
    `img-src 'self' data:${pictures && ` ${new URL(pictures).origin}`}`,
    "object-src 'none'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
