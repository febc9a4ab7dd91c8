import { sourceAddress, targetAddress } from '#features/redirects/schema.ts';
import type { GhostRedirect } from './redirects.ts';

export interface PlainRedirect {
  from: string;
  to: string;
  status: 301 | 307;
}

/** At the end of a pattern: a slash that may be there, and the end itself. */
const END = /(?:\\?\/\?|\(\\?\/\??\)\??)?\$?$/;
/** One part of an address or more, kept as `$1`. */
const REST = /\((?:\.[*+]|\[[^\]]{1,40}\][*+]|\\[wdS][*+])\)\??$/;
const CHOICE = /\((?:\?:)?([\w/|\\-]{1,200})\)/;
const MOST_CHOICES = 20;

/**
 * What this site can do for a rule of Ghost: a plain path, or all below one. A pattern that is more than that gives none, and
 * says why.
 */
export function plainRedirects({ from, to, status }: GhostRedirect): PlainRedirect[] | { why: string } {
  const pattern = from.trim().replace(/^\/(\^.*)\/i$/, '$1');
  const open = pattern.replace(/^\^/, '');
  const rest = REST.exec(open.replace(END, ''));
  const head = rest ? open.replace(END, '').slice(0, rest.index) : open.replace(END, '');
  // A pattern that is tied to its beginning alone holds for all below.
  const isPrefix = rest !== null || (pattern.startsWith('^') && !pattern.endsWith('$') && head.endsWith('/'));
  const sources = choices(head.replace(/\\?\/$/, '')).map(literal);
  const target = rest ? to.replace(/\$1$/, '*') : to;
  if (sources.includes(null) || /\$\d/.test(target)) return { why: 'its pattern says more than one address, or all below one, can say' };
  const made = sources.map((source) => plainRedirect(`${source}${isPrefix ? '/*' : ''}`, target, status));
  return made.find((redirect) => 'why' in redirect) ?? made.flatMap((redirect) => ('why' in redirect ? [] : [redirect]));
}

/** `/(?:a|b)/` stands for `/a/` and `/b/`. */
function choices(head: string): string[] {
  const choice = CHOICE.exec(head);
  if (!choice?.[1]?.includes('|')) return [head];
  return choice[1].split('|').slice(0, MOST_CHOICES).map((one) => head.slice(0, choice.index) + one + head.slice(choice.index + choice[0].length));
}

/** The text that a pattern without any sign of its own stands for; else null. */
function literal(pattern: string): string | null {
  const text = pattern.replace(/\\([^\w\s])/g, (_, character: string) => (/[.\-/_~]/.test(character) ? character : `\\${character}`));
  return /[\\^$*+?()[\]{}|]/.test(text) ? null : text;
}

/** A redirect as this site keeps it; says why where it can not. */
export function plainRedirect(from: string, to: string, status: PlainRedirect['status']): PlainRedirect | { why: string } {
  const [source, target] = [sourceAddress.safeParse(from), targetAddress.safeParse(to)];
  if (!source.success) return { why: `its old address ${source.error.issues[0]?.message}` };
  if (!target.success) return { why: `its new address ${target.error.issues[0]?.message}` };
  if (target.data.endsWith('*') && !source.data.endsWith('*')) return { why: 'its new address ends with a *, and its old one does not' };
  return { from: source.data, to: target.data, status };
}
