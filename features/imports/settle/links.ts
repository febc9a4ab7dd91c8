import { findPlace, type Lead } from '#features/old-addresses/find.ts';
import { findOldAddress } from '#features/old-addresses/queries.ts';
import { locationOf } from '#features/redirects/patterns.ts';
import { answering } from '#features/posts/published.ts';
import type { Transaction } from '#lib/db/client.ts';
import { routeOf } from '#lib/web/address.ts';

/** What a link of a rendered text to this site's own addresses asks for: a path, or a query as WordPress knew pages. */
type Asked = { path: string } | { query: string };

/** Finds where links lead, each once, for texts that come one after the other. */
export interface LinkSettler {
  /**
   * The body with its links leading straight to where their places are now, and those that lead nowhere, as they are written.
   * Links to files are left to the media.
   */
  settle(db: Transaction, bodies: readonly string[]): Promise<{ html: string; unresolved: string[] }[]>;
}

/** So many answers are remembered: an archive links to the same places again and again. */
const REMEMBERED = 20_000;
/** A link to this site's own addresses, where one stands in a rendered text. */
export const LINK = /(<a\b[^>]*?\shref=")(\/(?!\/)[^"]*)(")/g;

export function linkSettler(): LinkSettler {
  const known = new Map<string, string | null>();
  return {
    async settle(db, bodies) {
      const links = new Set(bodies.flatMap((html) => [...html.matchAll(LINK)].map(([, , written = '']) => written)));
      const asked = new Map([...links].flatMap((written) => askedBy(written) ?? []));
      if (known.size > REMEMBERED) known.clear();
      await rememberPosts(db, known, [...asked.values()]);
      for (const one of asked.values()) if (!known.has(keyOf(one))) known.set(keyOf(one), targetOf(one, await placeOf(db, one)));
      return bodies.map((html) => settled(html, asked, known));
    },
  };
}

function settled(html: string, asked: ReadonlyMap<string, Asked>, known: ReadonlyMap<string, string | null>) {
  const unresolved = new Set<string>();
  const linked = html.replace(LINK, (link, before: string, written: string, after: string) => {
    const one = asked.get(written);
    if (!one) return link;
    const to = known.get(keyOf(one));
    if (to === null || to === undefined) {
      unresolved.add(plain(written));
      return link;
    }
    const [, hash = ''] = /(#.*)$/s.exec(written) ?? [];
    const rest = 'path' in one ? (/\?[^#]*/.exec(written)?.[0] ?? '') : '';
    return before + escaped(to) + (to.includes('?') || to.includes('#') ? '' : rest + hash) + after;
  });
  return { html: linked, unresolved: [...unresolved] };
}

/** The written link with what it asks for; null for files and for what the site answers by itself. */
function askedBy(written: string): [[string, Asked]] | null {
  const route = routeOf(plain(written).replace(/#.*$/s, ''));
  const page = route.kind === 'misspelt' ? route.page : route;
  if (page.kind === 'document' && page.url.startsWith('/internal/wordpress/')) return [[written, { query: page.url.slice('/internal/wordpress/'.length) }]];
  if (page.kind !== 'page' || /\.[a-z][a-z0-9]{1,4}$/i.test(page.key) || page.url.startsWith('/internal/')) return null;
  return page.old ? [[written, { query: page.old.slice('/internal/wordpress/'.length) }]] : [[written, { path: page.key }]];
}

const keyOf = (asked: Asked): string => ('path' in asked ? asked.path : asked.query);

/** Most links lead to posts, which stand where they stood. */
async function rememberPosts(db: Transaction, known: Map<string, string | null>, asked: readonly Asked[]): Promise<void> {
  const paths = [...new Set(asked.flatMap((one) => ('path' in one && !known.has(one.path) ? [one.path] : [])))];
  if (paths.length === 0) return;
  const posts = await db.post.findMany({ where: { path: { in: paths }, ...answering }, select: { path: true } });
  for (const { path } of posts) known.set(path, locationOf(path));
}

async function placeOf(db: Transaction, asked: Asked): Promise<Lead | null> {
  return 'path' in asked ? findPlace(asked.path, { db, counted: false }) : findOldAddress(new URLSearchParams(asked.query), { db, counted: false });
}

/** What leads on only for now stays as it is written. */
function targetOf(asked: Asked, lead: Lead | null): string | null {
  if (lead === null) return null;
  return lead.forNow ? ('path' in asked ? locationOf(asked.path) : `/${asked.query}`) : locationOf(lead.to);
}

const plain = (written: string) => written.replace(/&#x([0-9a-f]{1,5});/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16))).replaceAll('&quot;', '"').replaceAll('&amp;', '&');
const escaped = (address: string) => address.replaceAll('&', '&#x26;').replaceAll('"', '&#x22;');
