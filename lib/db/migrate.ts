import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import type * as SchemaEngineModule from '@prisma/schema-engine-wasm';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { migrateJobQueue } from '#lib/jobs/schema.ts';
import { migrationNames, MIGRATIONS, waitingMigrations } from './migrations.ts';

const MIGRATION_LOCK = 4_119_002;
const everything = { externalTables: [], externalEnums: [] };

/**
 * Brings a database up to the newest migration, through Prisma's own engine (its WebAssembly build, which needs no
 * download) and its ordinary `_prisma_migrations` table; and the job queue's tables by the queue's own. One process at a
 * time. Returns the names of the migrations it applied.
 */
export async function applyMigrations(url: string): Promise<string[]> {
  const lock = new pg.Client({ connectionString: url });
  lock.on('error', () => undefined); // whatever is asked of it next says so
  await lock.connect();
  try {
    await lock.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await migrateJobQueue(lock, url);
    const waiting = await waitingMigrations(lock);
    if (waiting.length === 0) return []; // an ordinary start needs no engine
    return await withEngine(url, async (engine) => {
      const result = await engine.applyMigrations({ migrationsList: await migrationsList(), filters: everything });
      return result.appliedMigrationNames;
    });
  } finally {
    await lock.end();
  }
}

export type SchemaFile = { path: string; content: string };

/** The SQL that leads from one state of the schema files to another; no files stand for an empty database. */
export async function schemaDifference(url: string, before: SchemaFile[], after: SchemaFile[]): Promise<string> {
  return withEngine(url, async (engine) => {
    const from = before.length > 0 ? { tag: 'schemaDatamodel' as const, files: before } : { tag: 'empty' as const };
    const to = { tag: 'schemaDatamodel' as const, files: after };
    return (await engine.diff({ from, to, script: true, exitCode: null, filters: everything })).stdout ?? '';
  });
}

async function migrationsList() {
  const migrationDirectories = await Promise.all(
    (await migrationNames()).map(async (name) => ({
      path: name,
      migrationFile: {
        path: 'migration.sql',
        content: { tag: 'ok' as const, value: await readFile(join(MIGRATIONS, name, 'migration.sql'), 'utf8') },
      },
    })),
  );
  const lockfile = { path: 'migration_lock.toml', content: await readFile(join(MIGRATIONS, 'migration_lock.toml'), 'utf8') };
  return { baseDir: MIGRATIONS, lockfile, shadowDbInitScript: '', migrationDirectories };
}

let engineModule: Promise<typeof SchemaEngineModule> | undefined;

async function withEngine<T>(url: string, use: (engine: SchemaEngineModule.SchemaEngine) => Promise<T>): Promise<T> {
  engineModule ??= loadEngine(); // its bindings stand for one instance only
  const { SchemaEngine } = await engineModule;
  const pool = new pg.Pool({ connectionString: url }).on('error', () => undefined); // the engine does not end its connections; we do
  const adapter = bindMigrationAwareSqlAdapterFactory(new PrismaPg(pool));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  try {
    return await use(engine);
  } finally {
    engine.free();
    await pool.end();
  }
}

/** The package's entry imports a .wasm file, which Node does only behind a flag: the parts are wired up here. */
async function loadEngine(): Promise<typeof SchemaEngineModule> {
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm/schema_engine_bg'));
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const module = await WebAssembly.compile(await readFile(join(folder, 'schema_engine_bg.wasm')));
  const instance = await WebAssembly.instantiate(module, { './schema_engine_bg.js': { ...bindings } });
  const setWasm: unknown = Reflect.get(bindings, '__wbg_set_wasm');
  const start = instance.exports.__wbindgen_start;
  if (typeof setWasm !== 'function' || typeof start !== 'function') throw new Error('This version of the migration engine is not known.');
  setWasm(instance.exports);
  start();
  return bindings;
}
