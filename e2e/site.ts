import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const ROOT = join(import.meta.dirname, '..');
/** A first start may build the site. */
const START_MS = 240_000;
const STOP_MS = 20_000;

export type Site = {
  url: string;
  dataDir: string;
  /** What it printed so far. */
  output: () => string;
  process: ChildProcess;
  /** Ends it as Ctrl-C does; resolves with the exit code. */
  stop: () => Promise<number | null>;
};

/** What this process started and has not stopped. */
const running = new Set<Site>();

/** Stops the sites that a failed test left behind. */
export async function stopRunningSites(): Promise<void> {
  await Promise.all([...running].map((site) => site.stop()));
}

/** A folder for a site's data that nobody else uses. */
export const newDataDir = () => mkdtemp(join(tmpdir(), 'left-futures-e2e-'));

/** One with the sample content as a first start leaves it, copied from the one that the set-up made: that takes half a second instead of ten. */
export async function newSampleDir(): Promise<string> {
  const dataDir = await newDataDir();
  await run('cp', ['-a', `${process.env.SAMPLE_DATA ?? ''}/.`, dataDir]); // owners too: PostgreSQL minds whose its files are
  return dataDir;
}

export const removeDataDir = (dataDir: string) => rm(dataDir, { recursive: true, force: true });

/** Starts the production site as `npm run site` does once all is installed. Rejects with its output when it ends instead. */
export async function startSite(dataDir: string, settings: Record<string, string> = {}): Promise<Site> {
  const port = settings.PORT ?? String(await freePort());
  const child = script('site', [], { DATA_DIR: dataDir, PORT: port, LOG_LEVEL: 'warn', ...settings });
  const output = collect(child);
  await new Promise<void>((started, failed) => {
    const late = setTimeout(() => failed(new Error(`The site did not start in time:\n${output()}`)), START_MS);
    child.stderr?.on('data', () => output().includes('The site is at') && (clearTimeout(late), started()));
    child.once('close', () => (clearTimeout(late), failed(new Error(`The site ended:\n${output()}`))));
  });
  const site: Site = { url: `http://localhost:${port}`, dataDir, output, process: child, stop: () => stop(child) };
  running.add(site);
  child.once('close', () => running.delete(site));
  return site;
}

/** Runs one of the project's commands to its end. */
export async function runScript(name: string, args: string[], settings: Record<string, string>): Promise<{ code: number | null; output: string }> {
  const child = script(name, args, settings);
  const output = collect(child);
  const code = await new Promise<number | null>((done) => child.once('close', done));
  return { code, output: output() };
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer().once('error', fail);
    probe.listen(0, () => {
      const address = probe.address();
      probe.close(() => (address && typeof address === 'object' ? done(address.port) : fail(new Error('no port'))));
    });
  });
}

function script(name: string, args: string[], settings: Record<string, string>): ChildProcess {
  const { DATABASE_URL: _database, ...inherited } = process.env;
  return spawn(process.execPath, [join(ROOT, `scripts/${name}.ts`), ...args], {
    cwd: ROOT, env: { ...inherited, ...settings }, stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function collect(child: ChildProcess): () => string {
  let output = '';
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
  return () => output;
}

function stop(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((done) => {
    const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    child.once('close', (code) => (clearTimeout(late), done(code)));
    child.kill('SIGINT');
  });
}
