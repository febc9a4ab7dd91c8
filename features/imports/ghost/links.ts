import { slugOf } from '#lib/slug.ts';
import type { DeclaredAuthor, DeclaredTag } from '../archive-reader.ts';
import type { Finding } from '../finding.ts';
import { createNumbering } from '../numbering.ts';
import type { GhostPost, GhostTables } from './ghost-data.ts';
import type { GhostPostLinks } from './post-links.ts';

type User = GhostTables['users'][number];
type Tag = GhostTables['tags'][number];

/** The authors and tags that an export declares. Tags that Ghost hides from readers have no place here. */
export function declaredOf({ users, tags }: GhostTables): { authors: DeclaredAuthor[]; tags: DeclaredTag[]; findings: Finding[] } {
  return {
    authors: users.map(declaredAuthor),
    tags: tags.filter((tag) => !isInternal(tag)).map(({ slug, name, description }) => ({ slug, name, description })),
    findings: tags.filter(isInternal).map(({ name, slug }) => ({
      kind: 'left-out', itemType: 'tag', title: name || slug, message: 'It is an internal tag, which no reader of the old site saw.',
    })),
  };
}

function declaredAuthor(user: User): DeclaredAuthor {
  const website = URL.parse(user.website);
  const link = website && /^https?:$/.test(website.protocol) ? { link: website.href } : {};
  return { login: loginOf(user), name: user.name.trim() || loginOf(user), email: user.email, bio: user.bio.trim(), ...link };
}

/** What finds a post's number, authors and tags. Asked for all posts in the order of the file, so that numbers stay the same. */
export function linksIn(tables: GhostTables): (post: GhostPost) => GhostPostLinks {
  const number = createNumbering();
  const users = byId(tables.users);
  const tags = byId(tables.tags);
  const taggings = grouped(tables.posts_tags, ({ post_id }) => post_id);
  const bylines = grouped(tables.posts_authors, ({ post_id }) => post_id);
  const [only, ...others] = tables.users;
  // The first versions exported their one user without a number.
  const stranger = only && others.length === 0 ? only : undefined;
  return (post) => {
    const written = (bylines.get(post.id) ?? []).flatMap(({ author_id }) => users.get(author_id) ?? []);
    const author = users.get(post.author_id) ?? stranger;
    const tagged = (taggings.get(post.id) ?? []).flatMap(({ tag_id }) => tags.get(tag_id) ?? []);
    return {
      legacyId: number(post.id || post.uuid || post.slug || post.title),
      authors: [...new Set((written.length > 0 ? written : author ? [author] : []).map(loginOf))],
      tags: tagged.filter((tag) => !isInternal(tag)).map(({ slug, name }) => ({ slug, name })),
      allTags: tagged.map(({ slug }) => slug),
    };
  };
}

/** What an author's address was made of. */
function loginOf({ id, slug, name }: User): string {
  return slug || slugOf(name, id || 'author');
}

function isInternal({ name, visibility }: Tag): boolean {
  return visibility === 'internal' || name.startsWith('#');
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.filter(({ id }) => id !== '').map((row) => [row.id, row]));
}

/** Rows by key, each in its order. */
function grouped<Row extends { sort_order: number }>(rows: readonly Row[], keyOf: (row: Row) => string): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows.toSorted((a, b) => a.sort_order - b.sort_order)) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
