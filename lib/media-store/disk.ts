import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { soundName, type MediaStore } from './store.ts';

/** Media as files under a folder of this machine. The front door serves them from there by itself. */
export function diskStore(folder: string): MediaStore {
  const pathOf = (file: string) => join(folder, ...soundName(file).split('/'));
  return {
    async write(file, content) {
      const target = pathOf(file);
      const draft = `${target}.${randomBytes(6).toString('hex')}.part`;
      await mkdir(dirname(target), { recursive: true });
      try {
        // A draft that takes the name at the end: no reader meets half a picture.
        await ('path' in content ? copyFile(content.path, draft) : writeFile(draft, content, { flag: 'wx' }));
        await rename(draft, target);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },
    async read(file) {
      const path = pathOf(file);
      const found = await stat(path).catch(() => null);
      return found?.isFile() ? { body: createReadStream(path), length: found.size, modified: found.mtime } : null;
    },
    async remove(file) {
      await rm(pathOf(file), { force: true });
    },
  };
}
