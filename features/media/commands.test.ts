import { mkdtemp, readFile, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { pictureSrcset, pictureUrl } from './address.ts';
import { preparePicture, recordPicture } from './commands.ts';
import { encodePicture, PictureError, widthsFor } from './encode.ts';
import { pictureFacts, picturesIn } from './facts.ts';
import { MAX_PICTURE_BYTES } from './limits.ts';
import { writeMedia } from './store.ts';

useTestDatabase();

const now = new Date('2026-11-23T12:00:00Z');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'left-futures-media-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const plain = (width: number, height: number, background = '#aa3322') => sharp({ create: { width, height, channels: 3, background } });
const store = async (bytes: Uint8Array, name: string) => {
  const prepared = await preparePicture({ bytes, name, alt: 'A square' }, now);
  return database().$transaction((tx) => recordPicture(tx, prepared));
};
const served = (address: string) => readFile(join(folder, address));

describe('a picture that is taken into the library', () => {
  it('can be had at every address that pages name, as WebP of that width', async () => {
    const picture = await store(await plain(2000, 1000).jpeg().toBuffer(), 'Harbour at dusk.JPG');
    expect(picture).toMatchObject({ mime: 'image/webp', width: 1600, height: 800, widths: [480, 960, 1600], alt: 'A square' });
    expect(picture.file).toMatch(/^2026\/11\/harbour-at-dusk-[0-9a-f]{8}\.webp$/);
    const candidates = pictureSrcset(picture).split(', ').map((candidate) => candidate.split(' '));
    expect(candidates).toHaveLength(3);
    for (const [address = '', width = ''] of candidates) {
      const { format, width: actual } = await sharp(await served(address)).metadata();
      expect({ format, width: `${actual}w` }).toEqual({ format: 'webp', width });
    }
    expect((await served(`/media/${picture.file}`)).equals(await served(pictureUrl(picture)))).toBe(true);
    expect((await readdir(join(folder, 'media/2026/11'))).filter((file) => file.endsWith('.part'))).toEqual([]);
  });

  it('can be had as AVIF too, at half the bytes', async () => {
    const picture = await store(await plain(1200, 600).jpeg().toBuffer(), 'Also AVIF.jpg');
    expect(picture.avif).toBe(true);
    for (const width of picture.widths) {
      const { format, compression, width: actual } = await sharp(await served(pictureUrl(picture, width, 'avif'))).metadata();
      expect({ format, compression, actual }).toEqual({ format: 'heif', compression: 'av1', actual: width });
    }
  });

  it('has its colours from the top to the foot to stand in for it, unless one can see through it', async () => {
    const half = { input: await plain(100, 50, '#0000ff').png().toBuffer(), gravity: 'south' };
    const { placeholder } = await store(await plain(100, 100, '#ff0000').composite([half]).png().toBuffer(), 'red over blue.png');
    expect(placeholder).toMatch(/^#[ef]\d\d,#\w{3},#\d\d[ef]$/);
    const clear = sharp({ create: { width: 50, height: 50, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } } });
    expect((await store(await clear.png().toBuffer(), 'clear.png')).placeholder).toBeNull();
  });

  it('goes on moving where it is an animation, and has a still for those who want none to move', async () => {
    const frame = (background: string) => plain(600, 300, background).png().toBuffer();
    const gif = await sharp(await Promise.all(['#f00', '#0f0', '#00f'].map(frame)), { join: { animated: true } }).gif({ delay: [100, 100, 100] }).toBuffer();
    const picture = await store(gif, 'moving.gif');
    expect(picture).toMatchObject({ animated: true, width: 600, height: 300, widths: [480, 600] });
    const { pages } = await sharp(await served(pictureUrl(picture))).metadata();
    const still = await sharp(await served(pictureUrl(picture, 480, 'avif'))).metadata();
    expect([pages, still.pages ?? 1]).toEqual([3, 1]);
    expect(pictureFacts(picture)).toMatchObject({ stillSrcset: pictureSrcset(picture, 'avif') });
  });

  it('is turned upright, and tells nothing of the camera or of where it stood', async () => {
    const bytes = await plain(600, 300).withMetadata({ orientation: 6 }).withExif({ IFD0: { Copyright: 'secret' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1', GPSLongitudeRef: 'W', GPSLongitude: '0/1 7/1 0/1' } }).jpeg().toBuffer();
    const picture = await store(bytes, 'turned.jpg');
    expect(picture).toMatchObject({ width: 300, height: 600, widths: [300] });
    expect((await sharp(bytes).metadata()).exif?.includes(Buffer.from('secret'))).toBe(true);
    for (const format of ['webp', 'avif'] as const) {
      const file = await served(pictureUrl(picture, 300, format));
      const { exif, xmp, iptc, orientation } = await sharp(file).metadata();
      expect({ exif, xmp, iptc, orientation, told: /GPS|Exif|secret/.test(file.toString('latin1')) }).toEqual({ exif: undefined, xmp: undefined, iptc: undefined, orientation: undefined, told: false });
    }
  });

  it('is the same picture when it is sent again', async () => {
    const bytes = await plain(50, 50, '#0000ff').png().toBuffer();
    expect((await store(bytes, 'twice.png')).id).toBe((await store(bytes, 'twice.png')).id);
  });
});

describe('a picture is refused', () => {
  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from('no picture at all')],
    ['half a PNG', Buffer.from('89504e470d0a1a0a0000000d494844520000', 'hex')],
    ['a drawing from outside', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    ['too many bytes', Buffer.alloc(MAX_PICTURE_BYTES + 1)],
  ])('where it is %s', async (_, bytes) => {
    await expect(encodePicture(bytes)).rejects.toBeInstanceOf(PictureError);
  });

  it('where it would unpack to more pixels than memory should hold', async () => {
    const bomb = await plain(9000, 8000, '#000000').png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.byteLength).toBeLessThan(1_000_000);
    await expect(encodePicture(bomb)).rejects.toThrow('The picture has more than 60 megapixels.');
  });

  it.each(['../secret.webp', '/etc/passwd', 'a//b.webp', 'a/../../b.webp', 'a\\b.webp', ''])('under the name "%s"', async (file) => {
    await expect(writeMedia(file, Buffer.from('x'))).rejects.toThrow('no name of a media file');
  });
});

describe('the widths of a picture', () => {
  it.each([[3000, [480, 960, 1600]], [1600, [480, 960, 1600]], [1200, [480, 960, 1200]], [480, [480]], [200, [200]]])('of %i pixels', (own, widths) => {
    expect(widthsFor(own)).toEqual(widths);
  });
});

describe('a body', () => {
  it('learns of the library\'s pictures, by whichever address it names them', async () => {
    const picture = await store(await plain(1000, 500).png().toBuffer(), 'In the text.png');
    const facts = pictureFacts(picture);
    expect(facts).toEqual({ width: 1000, height: 500, src: pictureUrl(picture), srcset: pictureSrcset(picture), avifSrcset: pictureSrcset(picture, 'avif'), blur: picture.placeholder });
    const addresses = [`/media/${picture.file}`, pictureUrl(picture, 480)];
    const source = addresses.map((address) => `<img src="${address}">`).join() + '<img src="/media/2026/11/unknown.webp">';
    expect(await database().$transaction((tx) => picturesIn(tx, source))).toEqual(new Map(addresses.map((address) => [address, facts])));
  });
});
