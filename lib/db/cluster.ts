import { execFile } from 'node:child_process';
import { chown, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { isAlive } from '#lib/is-alive.ts';
import type { PostgresPrograms } from './binaries.ts';

/** A PostgreSQL cluster in a folder: made, found, started and stopped with PostgreSQL's own programs. */

const run = promisify(execFile);
export const CLUSTER_USER = 'left_futures';

export async function isInitialised(folder: string): Promise<boolean> {
  return readFile(join(folder, 'PG_VERSION')).then(() => true, () => false);
}

/** Made aside and moved into place whole, so that a start that is killed here leaves nothing half made. */
export async function initialise(programs: PostgresPrograms, folder: string, password: string): Promise<void> {
  const draft = await mkdtemp(`${folder}.new-`);
  const passwordFile = `${draft}.password`;
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (programs.runAs) {
    await chown(draft, programs.runAs.uid, programs.runAs.gid);
    await chown(passwordFile, programs.runAs.uid, programs.runAs.gid);
  }
  try {
    await run(
      programs.initdb,
      ['-D', draft, '-U', CLUSTER_USER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '-E', 'UTF8',
        '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
      { ...programs.runAs },
    );
    await rename(draft, folder);
  } catch (error) {
    if (!(await isInitialised(folder))) throw error; // else another start made it meanwhile
  } finally {
    await rm(draft, { recursive: true, force: true });
    await rm(passwordFile, { force: true });
  }
}

/** The port of a server that runs on the folder and takes connections, as its lock file tells. */
export async function runningPort(folder: string): Promise<number | undefined> {
  const lines = (await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  const port = Number(lines[3]);
  return lines[7]?.trim() === 'ready' && port > 0 && isAlive(Number(lines[0])) ? port : undefined;
}

/** Starts the server; undefined when another process was quicker, or it does not start (yet). */
export async function start(programs: PostgresPrograms, dataDir: string, folder: string, durable: boolean): Promise<number | undefined> {
  const port = await choosePort(folder);
  const log = join(dataDir, 'postgres.log');
  await writeFile(log, '', { flag: 'a', mode: 0o600 });
  if (programs.runAs) await chown(log, programs.runAs.uid, programs.runAs.gid);
  const disk = durable ? '' : ' -c fsync=off -c synchronous_commit=off -c full_page_writes=off';
  const options = `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c jit=off -c max_connections=200 -c shared_buffers=256MB${disk}`;
  try {
    // The server keeps the streams it is born with: with pipes of ours, this call would wait for its end.
    await run(programs.pgCtl, ['start', '-D', folder, '-w', '-t', '60', '-s', '-l', log, '-o', options], { ...programs.runAs });
    return port;
  } catch {
    return undefined;
  }
}

/** The port of last time where it can be had, so that a site whose database was started anew finds it again. */
async function choosePort(folder: string): Promise<number> {
  const options = await readFile(join(folder, 'postmaster.opts'), 'utf8').catch(() => '');
  const last = Number(/"-p" "(\d+)"/.exec(options)?.[1] ?? 0);
  return freePort(last).catch(() => freePort(0));
}

function freePort(wanted: number): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(wanted, '127.0.0.1', () => {
      const bound = probe.address();
      probe.close(() => (bound && typeof bound === 'object' ? done(bound.port) : fail(new Error('no free port'))));
    });
  });
}

/** Stops the server, cutting every connection, and waits for its end. */
export async function stop(programs: PostgresPrograms, folder: string): Promise<void> {
  await run(programs.pgCtl, ['stop', '-D', folder, '-m', 'fast', '-w', '-s'], { ...programs.runAs });
}
