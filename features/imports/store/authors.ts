import type { Transaction } from '#lib/db/client.ts';
import { slugOf } from '#lib/slug.ts';
import type { DeclaredAuthor } from '../archive-reader.ts';

export type AuthorName = Pick<DeclaredAuthor, 'login' | 'name' | 'bio' | 'link'>;

/** Ids by login, and those of them that were added. */
export type AuthorIds = { ids: ReadonlyMap<string, number>; made: number[] };

/** The ids of authors by login; adds those that are not here. Those that an earlier import brought stay as they are. */
export async function authorIds(tx: Transaction, sourceId: number, authors: readonly AuthorName[]): Promise<AuthorIds> {
  const logins = [...new Set(authors.map(({ login }) => login))];
  const ids = await knownAuthors(tx, sourceId, logins);
  const missing = new Map(authors.filter(({ login }) => !ids.has(login)).map((author) => [author.login, author]));
  if (missing.size === 0) return { ids, made: [] };
  const names = [...missing.values()];
  const slugs = await freeSlugs(tx, names.map(({ login }) => slugOf(login, 'author')));
  const rows = names.map(({ login, name, bio = '', link }, index) => ({ importId: sourceId, legacyId: login, name, bio, link: link ?? null, slug: slugs[index] ?? login }));
  const created = await tx.author.createManyAndReturn({ data: rows, select: { id: true, legacyId: true } });
  for (const { id, legacyId } of created) if (legacyId !== null) ids.set(legacyId, id);
  return { ids, made: created.map(({ id }) => id) };
}

async function knownAuthors(tx: Transaction, sourceId: number, logins: string[]): Promise<Map<string, number>> {
  const rows = await tx.author.findMany({ where: { importId: sourceId, legacyId: { in: logins } }, select: { id: true, legacyId: true } });
  return new Map(rows.flatMap(({ id, legacyId }) => (legacyId === null ? [] : [[legacyId, id] as const])));
}

/** Each slug, or the same with a number behind where another author has it. */
async function freeSlugs(tx: Transaction, wanted: readonly string[]): Promise<string[]> {
  const taken = new Set<string>();
  for (const slug of new Set(wanted)) {
    const rows = await tx.author.findMany({ where: { slug: { startsWith: slug } }, select: { slug: true } });
    for (const row of rows) taken.add(row.slug);
  }
  return wanted.map((slug) => {
    let free = slug;
    for (let count = 2; taken.has(free); count++) free = `${slug}-${count}`;
    taken.add(free);
    return free;
  });
}
