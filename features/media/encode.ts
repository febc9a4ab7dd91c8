import sharp, { type Metadata, type SharpOptions } from 'sharp';
import { MAX_PICTURE_BYTES, MAX_PICTURE_PIXELS, PICTURE_FORMATS, PICTURE_WIDTHS } from './limits.ts';

/** A picture that cannot be taken; the message is a sentence for the person who sent it. */
export class PictureError extends Error {
  override name = 'PictureError';
}

/** Each width's WebP bytes, the largest last; `width` and `height` are the largest one's. `placeholder` is `#rrggbb`. */
export type EncodedPicture = { width: number; height: number; placeholder: string; versions: { width: number; bytes: Buffer }[] };

/**
 * Makes a picture fit to be served: upright, in sRGB, without its metadata (a photograph tells where it was taken), as WebP
 * in each width up to its own; or cut to a square of `square` pixels. Drawings (SVG) are for our own sample pictures alone.
 * Throws PictureError.
 */
export async function encodePicture(bytes: Uint8Array, { drawing = false, square }: { drawing?: boolean; square?: number | undefined } = {}): Promise<EncodedPicture> {
  if (bytes.byteLength > MAX_PICTURE_BYTES) throw new PictureError(`The picture is larger than ${MAX_PICTURE_BYTES / 1024 / 1024} MB.`);
  const options: SharpOptions = { limitInputPixels: MAX_PICTURE_PIXELS, failOn: 'error' };
  const source = await metadataOf(bytes, options);
  if (!(drawing ? source.format === 'svg' : PICTURE_FORMATS.has(source.format))) throw new PictureError('Pictures can be JPEG, PNG, WebP, GIF, AVIF or TIFF.');
  if (source.width * source.height > MAX_PICTURE_PIXELS) throw new PictureError(`The picture has more than ${MAX_PICTURE_PIXELS / 1e6} megapixels.`);
  const widths = square ? [square] : widthsFor(source.autoOrient.width);
  try {
    const versions = await Promise.all(
      widths.map(async (width) => ({ width, bytes: await sharp(bytes, options).autoOrient().resize({ width, ...(square && { height: square }) }).webp({ quality: 80 }).toBuffer() })),
    );
    const [smallest, largest] = [versions[0], versions.at(-1)];
    if (!smallest || !largest) throw new PictureError('The picture has no width.');
    const { width, height } = await sharp(largest.bytes).metadata();
    return { width, height, versions, placeholder: await dominantColour(smallest.bytes) };
  } catch (error) {
    throw asPictureError(error);
  }
}

/** The usual widths below a picture's own, and its own, but never more than the largest usual one. */
export function widthsFor(own: number): number[] {
  const largest = Math.min(own, PICTURE_WIDTHS[PICTURE_WIDTHS.length - 1] ?? own);
  return [...PICTURE_WIDTHS.filter((width) => width < largest), largest];
}

async function metadataOf(bytes: Uint8Array, options: SharpOptions): Promise<Metadata> {
  try {
    return await sharp(bytes, options).metadata();
  } catch (error) {
    throw asPictureError(error);
  }
}

async function dominantColour(bytes: Buffer): Promise<string> {
  const { dominant } = await sharp(bytes).stats();
  return `#${[dominant.r, dominant.g, dominant.b].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function asPictureError(error: unknown): PictureError {
  if (error instanceof PictureError) return error;
  const tooLarge = error instanceof Error && /pixel limit/i.test(error.message);
  return new PictureError(tooLarge ? `The picture has more than ${MAX_PICTURE_PIXELS / 1e6} megapixels.` : 'The file is no picture that can be read.', {
    cause: error,
  });
}
