import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mediaFolderAt } from './folder.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'uploads-'));
  await mkdir(join(folder, 'uploads/2010/10'), { recursive: true });
  await writeFile(join(folder, 'uploads/2010/10/Photo.JPG'), 'photo');
  await writeFile(join(folder, 'uploads/2010/10/café.jpg'), 'café');
  await writeFile(join(folder, 'secret'), 'secret');
  await symlink(join(folder, 'secret'), join(folder, 'uploads/2010/10/link.jpg'));
  await writeFile(join(folder, 'whole.zip'), zipSync({ 'wp-content/uploads/2010/10/photo.jpg': strToU8('zipped'), '../2010/11/up.jpg': strToU8('up') }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function had(path: string, url: string): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of (await mediaFolderAt(join(folder, path))).bytes(url, 1_000, AbortSignal.timeout(1_000))) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

describe('a file of the old site', () => {
  it.each([
    ['uploads', 'https://wharf.example/wp-content/uploads/2010/10/photo.jpg', 'photo'],
    ['', 'https://wharf.example/wp-content/uploads/2010/10/photo.jpg', 'photo'],
    ['uploads/2010', 'https://wharf.example/2010/10/photo.jpg', null],
    ['uploads', 'https://wharf.example/wp-content/uploads/2010/10/caf%C3%A9.jpg', 'café'],
    ['whole.zip', 'https://wharf.example/wp-content/uploads/2010/10/Photo.jpg', 'zipped'],
    ['uploads', 'https://wharf.example/wp-content/uploads/2011/10/photo.jpg', null],
    ['uploads', 'https://wharf.example/wp-content/uploads/2010/10/link.jpg', null],
    ['uploads', 'https://wharf.example/wp-content/uploads/%2e%2e/secret', null],
  ])('is had from %j: %s', async (path, url, content) => {
    if (content === null) await expect(had(path, url)).rejects.toThrow('not in the folder');
    else expect(await had(path, url)).toBe(content);
  });

  it('says what it cannot be had from', async () => {
    await expect(mediaFolderAt(join(folder, 'none'))).rejects.toThrow('There is no folder or ZIP archive');
    await expect(mediaFolderAt(join(folder, 'secret'))).rejects.toThrow('cannot be used: the ZIP archive is cut off or damaged.');
  });
});
