import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { CLUSTER_USER, initialise, isInitialised, runningPort, start, stop } from './cluster.ts';
import { letTraverse, postgresPrograms, type PostgresPrograms } from './binaries.ts';

const DATABASE = 'left_futures';
/** Every process that uses the server holds this lock, shared, on one connection: the last one out stops the server. */
const USE_LOCK = 4_119_001;
const START_TRIES = 60;

export type EmbeddedDatabase = {
  url: string;
  /** Lets go of the server, and stops it when no other process of ours uses it. */
  release(): Promise<void>;
};

/**
 * Opens the embedded PostgreSQL under `dataDir`, starting it where it does not run. Any number of processes may:
 * PostgreSQL's own lock file lets one server run on a folder, and whoever loses that race joins the winner's.
 * It listens to 127.0.0.1 alone, on a free port, and asks for a password that lies beside it. Only what can be lost
 * (a test's data) may be `durable: false`, which does not wait for the disk.
 */
export async function openEmbedded(dataDir: string, { durable = true } = {}): Promise<EmbeddedDatabase> {
  const programs = postgresPrograms();
  await mkdir(dataDir, { recursive: true });
  if (programs.runAs) letTraverse(dataDir);
  const folder = join(dataDir, 'postgres');
  const password = await databasePassword(dataDir);
  if (!(await isInitialised(folder))) await initialise(programs, folder, password);

  for (let attempt = 0; attempt < START_TRIES; attempt++) {
    // A lock file may outlive its server and name a process that is another by now: then none answers, and we start one.
    const found = await holdAt(await runningPort(folder), password);
    const { port, holder } = found ?? (await holdAt(await start(programs, dataDir, folder, durable), password)) ?? {};
    if (port !== undefined && holder) {
      await createDatabase(holder);
      return { url: address(password, port, DATABASE), release: () => release(programs, folder, holder) };
    }
    await wait(250);
  }
  const lock = join(folder, 'postmaster.pid');
  throw new Error(`The embedded database did not start: see ${join(dataDir, 'postgres.log')}. If it speaks of ${lock} and no PostgreSQL runs on that folder, delete that file.`);
}

async function holdAt(port: number | undefined, password: string): Promise<{ port: number; holder: pg.Client } | undefined> {
  const holder = port === undefined ? undefined : await hold(address(password, port, 'postgres'));
  return port !== undefined && holder ? { port, holder } : undefined;
}

function address(password: string, port: number, database: string): string {
  return `postgresql://${CLUSTER_USER}:${password}@127.0.0.1:${port}/${database}`;
}

async function databasePassword(dataDir: string): Promise<string> {
  const file = join(dataDir, 'database-password');
  await writeFile(file, randomBytes(24).toString('hex'), { flag: 'wx', mode: 0o600 }).catch(ifThere);
  return (await readFile(file, 'utf8')).trim();
}

/** A connection that holds the use lock; undefined when the server is on its way down or not up yet. */
async function hold(url: string): Promise<pg.Client | undefined> {
  const client = new pg.Client({ connectionString: url, application_name: 'left-futures use', keepAlive: true });
  client.on('error', () => undefined); // the server's end is noticed by those who query
  try {
    await client.connect();
    const { rows } = await client.query<{ held: boolean }>('SELECT pg_try_advisory_lock_shared($1) AS held', [USE_LOCK]);
    if (rows[0]?.held) return client;
  } catch (error) {
    if (hasCode(error, '28P01')) throw new Error('The embedded database refuses its password: DATA_DIR/database-password was changed.', { cause: error });
  }
  await client.end().catch(() => undefined);
  return undefined;
}

async function createDatabase(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
  if (rowCount) return;
  await client.query(`CREATE DATABASE ${DATABASE}`).catch((error: unknown) => {
    if (!hasCode(error, '42P04') && !hasCode(error, '23505')) throw error; // another start made it meanwhile
  });
}

async function release(programs: PostgresPrograms, folder: string, holder: pg.Client): Promise<void> {
  const last = await holder
    .query<{ last: boolean }>('SELECT pg_advisory_unlock_shared($1), pg_try_advisory_lock($1) AS last', [USE_LOCK])
    .then(({ rows }) => rows[0]?.last ?? false, () => false);
  if (last) await stop(programs, folder);
  await holder.end().catch(() => undefined);
}

function ifThere(error: unknown): void {
  if (!hasCode(error, 'EEXIST')) throw error;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
