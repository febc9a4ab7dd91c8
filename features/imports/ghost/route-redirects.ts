import type { Finding } from '../finding.ts';
import { type PlainRedirect, plainRedirect } from './plain-redirects.ts';
import type { GhostRoutes } from './routes.ts';

/** The tags and authors that have a list here, by slug. */
export interface Listed {
  tags: readonly string[];
  authors: readonly string[];
}

/** How the lists of a Ghost site at addresses of its own lead to those that this site has for them. */
export function routeRedirects({ collections, taxonomies, shown }: GhostRoutes, listed: Listed): { redirects: PlainRedirect[]; findings: Finding[] } {
  const wanted = [
    ...basesOf('tag', taxonomies.tag, listed.tags),
    ...basesOf('author', taxonomies.author, listed.authors),
    ...collections.flatMap(({ index, of }) => (of === null ? [] : ledTo(index, placeOf(of, listed)))),
    ...shown.flatMap(({ at, what }) => ledTo(at, placeOf(what, listed))),
  ];
  const redirects: PlainRedirect[] = [];
  const findings: Finding[] = [];
  for (const { from, to } of wanted) {
    const made = plainRedirect(from, to, 301);
    if ('why' in made) findings.push({ kind: 'left-out', itemType: 'route', title: from, message: `This address cannot lead to ${to}: ${made.why}.` });
    else redirects.push(made);
  }
  return { redirects, findings };
}

type Wanted = { from: string; to: string };

/** One for all of them where the slug comes last, below a folder; else one for each. */
function basesOf(kind: 'tag' | 'author', pattern: string | undefined, slugs: readonly string[]): Wanted[] {
  if (pattern === undefined || pattern === `/${kind}/:slug/`) return [];
  const base = /^(\/.+\/):slug\/$/.exec(pattern)?.[1];
  if (base) return [{ from: `${base}*`, to: `/${kind}/*` }];
  return slugs.map((slug) => ({ from: pattern.replace(':slug', slug), to: `/${kind}/${slug}/` }));
}

function ledTo(from: string, to: string | null): Wanted[] {
  return to === null || from === '/' || from === to ? [] : [{ from, to }];
}

/** Where `tag.news`, `author.ada` or `page.about` stands here, the front page for ''; null for a tag that no reader saw. */
function placeOf(what: string, { tags, authors }: Listed): string | null {
  const [kind = '', slug = ''] = what.split('.');
  if (kind === '') return '/';
  if (kind === 'page') return `/${slug}/`;
  return (kind === 'tag' ? tags : authors).includes(slug) ? `/${kind}/${slug}/` : null;
}
