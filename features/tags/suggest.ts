import { database } from '#lib/db/client.ts';

const SUGGESTED = 8;

/** Names of tags that have the words; those that begin with them come first. */
export async function suggestTags(q: string): Promise<string[]> {
  const like = q.replaceAll('\0', '').trim().slice(0, 60).replace(/[\\%_]/g, '\\$&');
  if (like === '') return [];
  const rows = await database().$queryRaw<{ name: string }[]>`
    SELECT "name" FROM "Tag" WHERE "name" ILIKE ${`%${like}%`} ORDER BY "name" NOT ILIKE ${`${like}%`}, length("name"), "name" LIMIT ${SUGGESTED}`;
  return rows.map(({ name }) => name);
}
