import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { expect, it } from 'vitest';

import { buildReader } from './build.ts';

it('builds one small script named by its content, and removes its forerunners only', async () => {
  const outDir = await mkdtemp(path.join(tmpdir(), 'reader-'));
  try {
    await writeFile(path.join(outDir, 'reader-00000000.js'), 'old');
    await writeFile(path.join(outDir, 'style.css'), 'kept');
    const asset = await buildReader({ outDir });
    expect(asset.script).toMatch(/^\/assets\/reader-[\da-f]{8}\.js$/);
    expect(asset.gzip).toBeLessThan(8192);
    expect((await readdir(outDir)).toSorted()).toEqual([path.basename(asset.script), 'style.css']);
    expect((await stat(path.join(outDir, path.basename(asset.script)))).size).toBe(asset.bytes);
  } finally {
    await rm(outDir, { recursive: true });
  }
});
