import { access, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { filesOf } from '#features/media/files.ts';
import { removePortrait, savePortrait } from './picture.ts';
import { getCommenter } from './queries.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
let dataDir: string;
let ada: { userId: string; name: string };

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'left-futures-portrait-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(dataDir);
  await database().user.deleteMany();
  await database().media.deleteMany();
  const { id } = await database().user.create({ data: { email: 'ada@example.org', name: 'Ada' }, select: { id: true } });
  ada = { userId: id, name: 'Ada' };
});
afterEach(async () => {
  vi.restoreAllMocks();
  await rm(dataDir, { recursive: true });
});

const photograph = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#a31621' } }).withExif({ IFD3: { GPSLatitude: '51/1 30/1 0/1' } }).jpeg().toBuffer();
const shown = async () => (await getCommenter(ada.userId))?.image ?? null;
const isThere = (file: string) => access(join(dataDir, 'media', file)).then(() => true, () => false);

describe('a picture of oneself', () => {
  it.each([[1200, 500], [100, 300]])('of %i by %i pixels is made a square of 256, without what it tells of its place', async (width, height) => {
    expect(await savePortrait(ada, await photograph(width, height), now)).toEqual([`commenter:${ada.userId}`]);
    const image = await shown();
    expect(image).toMatchObject({ width: 256, height: 256, widths: [256], mime: 'image/webp' });
    const metadata = await sharp(join(dataDir, 'media', image?.file ?? '')).metadata();
    expect([metadata.width, metadata.height, metadata.exif]).toEqual([256, 256, undefined]);
  });

  it('takes the place of the one before, whose files are deleted; and goes when its holder says so', async () => {
    await savePortrait(ada, await photograph(300, 300), now);
    const first = await shown();
    await savePortrait(ada, await photograph(300, 300), now);
    const second = await shown();
    expect(first?.file).not.toBe(second?.file);
    for (const file of filesOf(first ?? { file: '', widths: [], avif: false })) expect(await isThere(file)).toBe(false);
    for (const file of filesOf(second ?? { file: '', widths: [], avif: false })) expect(await isThere(file)).toBe(true);
    await removePortrait(ada, now);
    expect(await shown()).toBeNull();
    expect(await isThere(second?.file ?? '')).toBe(false);
    expect(await database().media.count()).toBe(0);
  });

  it('is refused in a sentence where it is none, and the one before stays', async () => {
    await savePortrait(ada, await photograph(300, 300), now);
    await expect(savePortrait(ada, Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'), now)).rejects.toThrow('Pictures can be');
    await expect(savePortrait(ada, Buffer.from('text'), now)).rejects.toThrow('no picture that can be read');
    expect(await shown()).not.toBeNull();
  });
});
