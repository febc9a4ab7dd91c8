import { randomBytes } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zipFiles, type ZipFile } from './zip.ts';

const now = new Date('2026-11-23T12:00:00Z');
async function zipped(files: ZipFile[]): Promise<Record<string, Uint8Array>> {
  const pieces: Uint8Array[] = [];
  for await (const piece of zipFiles(files, now)) pieces.push(piece);
  return unzipSync(Buffer.concat(pieces));
}
async function* parts(...all: (string | Uint8Array)[]) {
  yield* all;
}

describe('an archive', () => {
  it('has each file with all of its bytes, in any script, empty ones too', async () => {
    const picture = randomBytes(300_000);
    const files = await zipped([
      { name: 'a/größe.txt', content: parts('Ä', '', 'b'.repeat(200_000), 'ß') },
      { name: 'empty.json', content: parts() },
      { name: 'face.webp', content: parts(picture.subarray(0, 7), picture.subarray(7)), packed: true },
    ]);
    expect(Object.keys(files)).toEqual(['a/größe.txt', 'empty.json', 'face.webp']);
    expect(strFromU8(files['a/größe.txt'] ?? new Uint8Array())).toBe(`Ä${'b'.repeat(200_000)}ß`);
    expect(files['empty.json']?.length).toBe(0);
    expect(Buffer.compare(files['face.webp'] ?? new Uint8Array(), picture)).toBe(0);
  });

  it('of nothing is one all the same', async () => {
    expect(await zipped([])).toEqual({});
  });

  it('comes as its files are read, and fails as they do', async () => {
    let read = 0;
    async function* endless() {
      for (;;) {
        read += 1;
        yield randomBytes(64 * 1024);
      }
    }
    const archive = zipFiles([{ name: 'endless', content: endless() }], now);
    for (let n = 0; n < 5; n++) await archive.next();
    await archive.return();
    expect(read).toBeLessThan(10);
    await expect(zipped([{ name: 'x', content: failing() }])).rejects.toThrow('the disk is gone');
  });
});

async function* failing(): AsyncGenerator<string> {
  yield 'x';
  throw new Error('the disk is gone');
}
