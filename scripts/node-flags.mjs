import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/**
 * How an import's Node keeps its memory. Parsing and rendering leave so much behind that the heap would grow to several
 * times what is in use; so it may grow by a half of that between two collections, and no limit is set: a single post
 * with a hundred thousand comments has to fit.
 */
export const IMPORT_FLAGS = ['--heap-growing-percent=50', '--max-semi-space-size=8'];

/**
 * How glibc, where it is there, keeps the memory beside the heap: what is large goes back to the system at once, and no
 * thread has an arena of its own. And where Node keeps what it has compiled, without which the compiler for TypeScript is in
 * memory too. Together they save a sixth of the whole.
 */
export const IMPORT_ENVIRONMENT = {
  MALLOC_ARENA_MAX: '1',
  MALLOC_MMAP_THRESHOLD_: '32768',
  MALLOC_TRIM_THRESHOLD_: '131072',
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../.cache/compiled', import.meta.url)),
};

/** Has the command compiled before its first import, by letting it say how it is used. */
export function compileImport(node) {
  if (existsSync(IMPORT_ENVIRONMENT.NODE_COMPILE_CACHE)) return;
  spawnSync(node, [fileURLToPath(new URL('import.ts', import.meta.url))], { stdio: 'ignore', env: { ...process.env, ...IMPORT_ENVIRONMENT } });
}
