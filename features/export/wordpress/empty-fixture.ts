import { database } from '#lib/db/client.ts';

const TABLES = ['Post', 'Author', 'Category', 'Tag', 'SearchWord', 'Redirect', 'Media', 'Menu', 'ImportSource', 'ImportRun', 'AuditEntry'];

/** For tests: takes the rows away that an export reads. Emptying the tables themselves takes half a second each time. */
export async function emptyRows(): Promise<void> {
  for (const table of TABLES) await database().$executeRawUnsafe(`DELETE FROM "${table}"`);
}
