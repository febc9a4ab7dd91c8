import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '#lib/is-alive.ts';
import { buildReader } from '#reader/build.ts';
import { Refusal } from './script.ts';

const ROOT = join(import.meta.dirname, '..');
/** What a build is made of. */
const SOURCES = ['app', 'components', 'features', 'generated', 'lib', 'reader', 'next.config.ts', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json'];
const STAMP = join(ROOT, '.next/left-futures-sources');

/** Whether the sources changed since the last build that finished. */
export async function isBuilt(): Promise<boolean> {
  const built = await readFile(STAMP, 'utf8').catch(() => '');
  return built === (await stateOfSources());
}

/** Builds the reader script and Next's part, one process at a time. Throws Refusal with the compiler's own words. */
export async function build(): Promise<void> {
  const release = await takeTurn();
  try {
    if (!(await isBuilt())) await buildAll();
  } finally {
    await release();
  }
}

async function buildAll(): Promise<void> {
  await buildReader({ outDir: join(ROOT, 'public/assets') });
  const state = await stateOfSources();
  await runNextBuild();
  await writeFile(STAMP, state);
}

/** Two builds at once would write over each other. A turn whose holder has died is free again. */
async function takeTurn(): Promise<() => Promise<void>> {
  const file = join(ROOT, '.next-build-turn');
  for (;;) {
    const taken = await writeFile(file, String(process.pid), { flag: 'wx' }).then(() => true, () => false);
    if (taken) return () => rm(file, { force: true });
    const holder = Number(await readFile(file, 'utf8').catch(() => '0'));
    if (holder > 0 && !isAlive(holder)) await rm(file, { force: true });
    await wait(250);
  }
}

async function runNextBuild(): Promise<void> {
  const next = createRequire(import.meta.url).resolve('next/dist/bin/next');
  const child = spawn(process.execPath, [next, 'build'], { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => output.push(chunk));
  const code = await new Promise((done) => child.on('close', done));
  if (code !== 0) throw new Refusal(`${Buffer.concat(output).toString()}\nThe build failed; the lines above say why.`);
}

async function stateOfSources(): Promise<string> {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    for (const file of await filesUnder(join(ROOT, source))) hash.update(file.slice(ROOT.length)).update(await readFile(file));
  }
  return hash.digest('hex');
}

async function filesUnder(path: string): Promise<string[]> {
  const entries = await readdir(path, { withFileTypes: true, recursive: true }).catch(() => undefined);
  if (!entries) return [path];
  return entries
    .filter((entry) => entry.isFile() && !/\.test\.tsx?$|^asset\.json$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
