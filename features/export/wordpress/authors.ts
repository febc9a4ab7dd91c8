import { plainText } from '#features/imports/wordpress/plain-text.ts';
import { rawAuthor } from './raw.ts';
import type { Snapshot } from './snapshot.ts';
import { writeAuthor } from './write-terms.ts';

/** The authors of an export: what declares each, and the logins by which posts name them. */
export interface Authors {
  declared: string[];
  /** The login of an author here. */
  loginOf(authorId: number): string | undefined;
}

type Row = { id: number; slug: string; name: string; importId: number | null; legacyId: string | null; email: string | null };

/**
 * Every author that an old site declared, with the name that they have here by now; and those that were made here, each by
 * a login that no other has.
 */
export async function readAuthors(snapshot: Snapshot, sourceIds: readonly number[]): Promise<Authors> {
  const rows = await snapshot.all<Row>(`SELECT a."id", a."slug", a."name", a."importId", a."legacyId", u."email"::text AS "email" FROM "Author" a LEFT JOIN "User" u ON u."id" = a."userId" ORDER BY a."id"`);
  const records = await snapshot.all<{ sourceId: number; raw: unknown }>(`SELECT "sourceId", "raw" FROM "ImportRecord" WHERE "type" = 'author' AND "sourceId" = ANY('{${sourceIds.join(',')}}'::int[]) ORDER BY "sourceId", ("raw"->>'legacyId')::float8 NULLS LAST, "key"`);
  const isOld = ({ importId, legacyId }: Row) => importId !== null && legacyId !== null && sourceIds.includes(importId);
  const named = new Map(rows.filter(isOld).map((row) => [`${row.importId}\n${row.legacyId}`, row]));
  const taken = new Set<string>(rows.filter(isOld).map(({ legacyId }) => legacyId ?? ''));

  const old = records.map(({ sourceId, raw }) => {
    const author = rawAuthor.parse(raw);
    taken.add(author.login);
    const row = named.get(`${sourceId}\n${author.login}`);
    const came = plainText(author.displayName) || plainText(`${author.firstName} ${author.lastName}`) || author.login;
    return writeAuthor(row && row.name !== came ? { ...author, displayName: row.name } : author);
  });

  const logins = new Map<number, string>();
  const own: string[] = [];
  for (const row of rows) {
    const login = isOld(row) ? (row.legacyId ?? '') : free(row.slug, taken);
    logins.set(row.id, login);
    if (isOld(row)) continue;
    own.push(writeAuthor({ legacyId: null, login, email: row.email ?? '', displayName: row.name, firstName: '', lastName: '' }));
  }
  return { declared: [...old, ...own], loginOf: (id) => logins.get(id) };
}

function free(wanted: string, taken: Set<string>): string {
  let login = wanted;
  for (let count = 2; taken.has(login); count++) login = `${wanted}-${count}`;
  taken.add(login);
  return login;
}
