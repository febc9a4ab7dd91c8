/** The address that somebody means who types it into a link: completed where the protocol is left out, else `undefined`. */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim();
  if (text === '' || /\s/.test(text)) return undefined;
  if (/^[/#]/.test(text)) return text;
  if (/^(https?|mailto|tel):/i.test(text)) return URL.canParse(text) ? text : undefined;
  if (/^[a-z][a-z\d+.-]*:(?!\d)/i.test(text)) return undefined;
  if (/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text)) return `mailto:${text}`;
  return /^[^\s/]+\.[a-z]{2,}([/?#:].*)?$/i.test(text) ? `https://${text}` : undefined;
}
