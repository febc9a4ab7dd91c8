import { execFileSync } from 'node:child_process';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { schemaDifference, type SchemaFile } from '#lib/db/migrate.ts';
import { openDatabase } from '#lib/db/open.ts';
import { Refusal, runScript } from './script.ts';

const SCHEMA = 'prisma/schema';

/** `npm run migration -- name`: writes the migration that leads from the committed schema files to those in the folder. */
await runScript(async () => {
  const name = process.argv[2];
  if (!name || !/^[a-z0-9_]+$/.test(name)) throw new Refusal('Usage: npm run migration -- name_in_small_letters');
  const database = await openDatabase();
  try {
    const sql = await schemaDifference(database.url, committed(), await present());
    if (/empty migration/i.test(sql) || sql.trim() === '') throw new Refusal('The schema files say what the last commit said: nothing to do.');
    const stamp = new Date().toISOString().replace(/\D/g, '').slice(0, 14);
    const folder = join('prisma/migrations', `${stamp}_${name}`);
    await mkdir(folder);
    await writeFile(join(folder, 'migration.sql'), sql);
    process.stdout.write(`Written: ${folder}/migration.sql. Read it before you use it.\n`);
  } finally {
    await database.close();
  }
});

function committed(): SchemaFile[] {
  const git = (...args: string[]) => execFileSync('git', args, { encoding: 'utf8' });
  const paths = git('ls-tree', '--name-only', 'HEAD', `${SCHEMA}/`).split('\n').filter(Boolean);
  return paths.map((path) => ({ path, content: git('show', `HEAD:${path}`) }));
}

async function present(): Promise<SchemaFile[]> {
  const names = (await readdir(SCHEMA)).sort();
  return Promise.all(names.map(async (name) => ({ path: `${SCHEMA}/${name}`, content: await readFile(join(SCHEMA, name), 'utf8') })));
}
