import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { ZipError, zipEntries, type Bytes } from './unzip.ts';
import { zipFiles } from './zip.ts';

const bytesOf = (buffer: Uint8Array): Bytes => ({
  bytes: buffer.length,
  async *open(from = 0, before = buffer.length) {
    for (let at = from; at < before; at += 1_000) yield buffer.subarray(at, Math.min(at + 1_000, before));
  },
});
async function textOf(content: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of content) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}
const long = 'The tide turns. '.repeat(9_000);

describe('a ZIP archive', () => {
  it('gives its files, packed or as they are, and no folders', async () => {
    const entries = await zipEntries(bytesOf(zipSync({ 'a.xml': strToU8(long), 'in/ä.xml': [strToU8('plain'), { level: 0 }], 'empty/': new Uint8Array(), '__MACOSX/._a.xml': strToU8('x') })));
    expect(entries.map(({ name, bytes }) => [name, bytes])).toEqual([['a.xml', long.length], ['in/ä.xml', 5]]);
    expect(await Promise.all(entries.map(({ open }) => textOf(open())))).toEqual([long, 'plain']);
  });

  it('that was made in a stream is read as well', async () => {
    const pieces: Uint8Array[] = [];
    for await (const piece of zipFiles([{ name: 'a.xml', content: (async function* () {
      yield long;
    })() }], new Date('2026-01-01T00:00:00Z'))) pieces.push(piece);
    const [entry] = await zipEntries(bytesOf(Buffer.concat(pieces)));
    expect(await textOf(entry?.open() ?? bytesOf(new Uint8Array()).open())).toBe(long);
  });

  it('never names a place outside itself', async () => {
    const entries = await zipEntries(bytesOf(zipSync({ '../../etc/passwd': strToU8('x'), '/abs': strToU8('x'), 'a\\..\\b': strToU8('x') })));
    expect(entries.map(({ name }) => name)).toEqual(['etc/passwd', 'abs', 'a/b']);
  });

  it('is refused where it is cut off, damaged, or no archive at all', async () => {
    const whole = zipSync({ 'a.xml': strToU8(long) });
    for (const part of [whole.slice(0, -30), whole.slice(0, 10), new Uint8Array(), strToU8('PK\x03\x04 no')]) await expect(zipEntries(bytesOf(part))).rejects.toBeInstanceOf(ZipError);
    const damaged = Uint8Array.from(whole);
    damaged[80] = (damaged[80] ?? 0) ^ 0xff;
    const [entry] = await zipEntries(bytesOf(damaged));
    await expect(textOf(entry?.open() ?? bytesOf(new Uint8Array()).open())).rejects.toBeInstanceOf(ZipError);
  });

  it('is refused where a file is more than the archive says: a bomb', async () => {
    const bomb = Buffer.from(zipSync({ 'a.xml': strToU8(long) }));
    bomb.writeUInt32LE(10, bomb.lastIndexOf('PK\x01\x02') + 24);
    const [entry] = await zipEntries(bytesOf(bomb));
    await expect(textOf(entry?.open() ?? bytesOf(new Uint8Array()).open())).rejects.toBeInstanceOf(ZipError);
  });
});
