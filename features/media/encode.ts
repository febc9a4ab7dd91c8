import type { Metadata, SharpOptions } from 'sharp';
import { atMost } from '#lib/at-most.ts';
import { ENCODED_AT_A_TIME, MAX_ANIMATION_PIXELS, MAX_ANIMATION_WIDTH, MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, MOST_WAITING, PICTURE_FORMATS, PICTURE_WIDTHS } from './limits.ts';
import { placeholderOf } from './placeholder.ts';
import { loadSharp } from './sharp.ts';

/** A picture that cannot be taken; the message is a sentence for the person who sent it. */
export class PictureError extends Error {
  override name = 'PictureError';
}

/** One width. An animation moves as WebP alone; its AVIF is its first picture, for those who want nothing to move. */
export type Version = { width: number; webp: Buffer; avif?: Buffer };
/** The largest version last; `width` and `height` are the largest one's. `placeholder` as in Media.placeholder. */
export type EncodedPicture = { width: number; height: number; placeholder: string | null; animated: boolean; versions: Version[] };

export type EncodeOptions = {
  /** SVG, for our own sample pictures alone. */
  drawing?: boolean;
  /** Cuts to a square of so many pixels. */
  square?: number | undefined;
  /** Whether to make AVIF beside WebP: half the bytes for several times the work. */
  avif?: boolean;
  /** Widths to make besides, so that what was asked for by them before is still there. */
  keepWidths?: readonly number[];
};

const inTurn = atMost('encoding pictures', ENCODED_AT_A_TIME, MOST_WAITING);

/**
 * Makes a picture (its bytes, or the path of a file) fit to be served: upright, in sRGB, without its metadata (a photograph
 * tells where it was taken), in each width up to its own. Waits its turn. Throws PictureError, TooBusyError.
 */
export async function encodePicture(picture: Uint8Array | string, options: EncodeOptions = {}): Promise<EncodedPicture> {
  if (typeof picture !== 'string' && picture.byteLength > MAX_PICTURE_BYTES) throw new PictureError(`The picture is larger than ${MAX_PICTURE_BYTES / 1024 / 1024} MB.`);
  return inTurn(async () => {
    try {
      return await encoded(picture, options);
    } catch (error) {
      throw asPictureError(error);
    }
  });
}

const reading: SharpOptions = { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error' };

async function encoded(picture: Uint8Array | string, { drawing = false, square, avif = false, keepWidths = [] }: EncodeOptions): Promise<EncodedPicture> {
  const sharp = await loadSharp();
  const source = await sharp(picture, reading).metadata();
  const animated = isAnimated(source) && !square;
  checkSource(source, { drawing, animated });
  const own = source.autoOrient.width;
  const usual = square ? [square] : widthsFor(animated ? Math.min(own, MAX_ANIMATION_WIDTH) : own);
  const widths = [...new Set([...usual, ...keepWidths])].sort((a, b) => a - b);
  const size = (width: number) => ({ width, ...(square && { height: square }) });
  const versions: Version[] = [];
  for (const width of widths) {
    const still = () => sharp(picture, reading).autoOrient().resize(size(width));
    const webp = animated ? await sharp(picture, { ...reading, animated }).resize(size(width)).webp({ quality: 75, effort: 3 }).toBuffer() : await still().webp({ quality: 80 }).toBuffer();
    versions.push({ width, webp, ...(avif && { avif: await still().avif({ quality: 55, effort: 2 }).toBuffer() }) });
  }
  const [smallest, largest] = [versions[0], versions.at(-1)];
  if (!smallest || !largest) throw new PictureError('The picture has no width.');
  const { width, height } = await sharp(largest.webp).metadata(); // of an animation: of its first picture
  return { width, height, animated, versions, placeholder: await placeholderOf(smallest.webp) };
}

/** The usual widths below a picture's own, and its own, but never more than the largest usual one. */
export function widthsFor(own: number): number[] {
  const largest = Math.min(own, PICTURE_WIDTHS[PICTURE_WIDTHS.length - 1] ?? own);
  return [...PICTURE_WIDTHS.filter((width) => width < largest), largest];
}

const isAnimated = ({ format, pages = 1 }: Metadata): boolean => (format === 'gif' || format === 'webp') && pages > 1;

function checkSource({ format, width, height, pages = 1 }: Metadata, { drawing, animated }: { drawing: boolean; animated: boolean }): void {
  if (!(drawing ? format === 'svg' : PICTURE_FORMATS.has(format))) throw new PictureError('Pictures can be JPEG, PNG, WebP, GIF, AVIF or TIFF.');
  if (width * height > MAX_PICTURE_PIXELS) throw new PictureError(TOO_MANY_PIXELS);
  if (animated && width * height * pages > MAX_ANIMATION_PIXELS) {
    throw new PictureError(`The animation is too much: ${pages} pictures of ${width} × ${height} pixels. Make it shorter or smaller, or show it as a video.`);
  }
}

const TOO_MANY_PIXELS = `The picture has more than ${MAX_PICTURE_PIXELS / 1e6} megapixels.`;

function asPictureError(error: unknown): Error {
  if (error instanceof PictureError) return error;
  const message = error instanceof Error ? error.message : '';
  return new PictureError(/pixel limit/i.test(message) ? TOO_MANY_PIXELS : 'The file is no picture that can be read.', { cause: error });
}
