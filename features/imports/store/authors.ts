import type { Transaction } from '#lib/db/client.ts';
import { slugOf } from '#lib/slug.ts';
import type { ExportAuthor } from '../wordpress/export-record.ts';
import { plainText } from '../wordpress/plain-text.ts';

/** A byline of the old site; `login` is what it is known by from one import to the next. */
export interface AuthorName {
  login: string;
  name: string;
}

export type AuthorIds = { ids: ReadonlyMap<string, number>; added: number };

/** Stores the authors that an export declares; those that an earlier import brought stay as they are. */
export function storeAuthors(tx: Transaction, sourceId: number, authors: readonly ExportAuthor[]): Promise<AuthorIds> {
  return authorIds(tx, sourceId, authors.filter(({ login }) => login !== '').map((author) => ({ login: author.login, name: nameOf(author) })));
}

/** The ids of authors by login; adds those that are not here. */
export async function authorIds(tx: Transaction, sourceId: number, authors: readonly AuthorName[]): Promise<AuthorIds> {
  const logins = [...new Set(authors.map(({ login }) => login))];
  const ids = await knownAuthors(tx, sourceId, logins);
  const missing = new Map(authors.filter(({ login }) => !ids.has(login)).map((author) => [author.login, author]));
  if (missing.size === 0) return { ids, added: 0 };
  const names = [...missing.values()];
  const slugs = await freeSlugs(tx, names.map(({ login }) => slugOf(login, 'author')));
  const rows = names.map(({ login, name }, index) => ({ importId: sourceId, legacyId: login, name, slug: slugs[index] ?? login }));
  const created = await tx.author.createManyAndReturn({ data: rows, select: { id: true, legacyId: true } });
  for (const { id, legacyId } of created) if (legacyId !== null) ids.set(legacyId, id);
  return { ids, added: created.length };
}

function nameOf({ displayName, firstName, lastName, login }: ExportAuthor): string {
  return plainText(displayName) || plainText(`${firstName} ${lastName}`) || login;
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
