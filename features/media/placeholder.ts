import { loadSharp } from './sharp.ts';

/**
 * What stands in a picture's place until it has come: its colours at the top, in the middle and at the foot as a list that
 * CSS takes for a gradient (`#89b,#567,#321`), which looks like the picture out of focus and costs no request. Null for
 * pictures that one can see through.
 */
export async function placeholderOf(picture: Buffer): Promise<string | null> {
  const sharp = await loadSharp();
  const { isOpaque } = await sharp(picture).stats();
  if (!isOpaque) return null;
  const pixels = await sharp(picture).resize(1, 3, { fit: 'fill' }).removeAlpha().toColourspace('srgb').raw().toBuffer();
  return [0, 3, 6].map((at) => `#${[...pixels.subarray(at, at + 3)].map(hexDigit).join('')}`).join();
}

const hexDigit = (part: number): string => Math.round(part / 17).toString(16);
