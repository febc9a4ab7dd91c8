/** Longer addresses are no home pages, and break what shows them. */
export const MAX_LINK_CHARS = 200;

/**
 * The address that a person gives as theirs, as it may be linked to; null for what is no ordinary web address. One without its
 * scheme gets https. Addresses with a user's name or password in them are refused, for they seem to lead elsewhere.
 */
export function safeLink(raw: string): string | null {
  const typed = raw.trim();
  if (typed === '' || typed.length > MAX_LINK_CHARS || UNSEEN.test(typed)) return null;
  const url = URL.parse(/^https?:/i.test(typed) ? typed : `https://${typed}`);
  if (!url || !isPublic(url) || url.href.length > MAX_LINK_CHARS) return null;
  // What begins with another scheme, or with no host at all, is no address without its scheme.
  if (!/^https?:\/\/[^/\\@]/i.test(typed) && !/^[\p{L}\p{N}][\p{L}\p{N}.-]*(?::\d+)?(?:[/?#]|$)/u.test(typed)) return null;
  return url.href;
}

/** Spaces, line ends, and characters that nobody sees or that turn the writing round. */
const UNSEEN = /[\s\p{C}]/u;

function isPublic({ protocol, username, password, hostname }: URL): boolean {
  return ['http:', 'https:'].includes(protocol) && username === '' && password === '' && /[^.]\.[a-z\d-]{2,}\.?$/i.test(hostname) && !/^[\d.]+$|^\[/.test(hostname);
}
