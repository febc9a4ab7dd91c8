import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

import { build } from 'esbuild';

/** The promise made for every public page: its script stays under 8 KB compressed. */
const MOST_GZIP_BYTES = 8192;

export interface ReaderAsset {
  /** The script's address on the site. */
  script: string;
  bytes: number;
  gzip: number;
}

/**
 * Bundles the public pages' script into `outDir` (the folder served as `/assets/`) under a name made of its content,
 * removes earlier ones, and notes the address in `reader/asset.json`. Throws where the script has grown too large.
 */
export async function buildReader({ outDir }: { outDir: string }): Promise<ReaderAsset> {
  const script = await bundle();
  const gzip = gzipSync(script, { level: 9 }).length;
  if (gzip > MOST_GZIP_BYTES) throw new Error(`The reader script is ${gzip} bytes compressed, over ${MOST_GZIP_BYTES}`);

  const name = `reader-${createHash('sha256').update(script).digest('hex').slice(0, 8)}.js`;
  await mkdir(outDir, { recursive: true });
  await writeFile(path.join(outDir, name), script);
  await removeOthers(outDir, name);
  const asset = { script: `/assets/${name}`, bytes: script.length, gzip };
  await writeFile(path.join(import.meta.dirname, 'asset.json'), `${JSON.stringify(asset, null, 2)}\n`);
  return asset;
}

async function bundle(): Promise<Uint8Array> {
  const result = await build({
    entryPoints: [path.join(import.meta.dirname, 'index.ts')],
    bundle: true,
    format: 'iife',
    legalComments: 'none',
    minify: true,
    target: 'es2022',
    write: false,
  });
  const [file] = result.outputFiles;
  if (file === undefined) throw new Error('esbuild gave no file for the reader script');
  return file.contents;
}

async function removeOthers(folder: string, kept: string): Promise<void> {
  const old = (await readdir(folder)).filter((name) => /^reader-[\da-f]{8}\.js$/.test(name) && name !== kept);
  await Promise.all(old.map((name) => rm(path.join(folder, name), { force: true })));
}

if (import.meta.main) {
  const asset = await buildReader({ outDir: path.join(import.meta.dirname, '../public/assets') });
  console.log(`${asset.script}: ${asset.bytes} bytes, ${asset.gzip} compressed`);
}
