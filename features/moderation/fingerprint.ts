import { createHash } from 'node:crypto';
import { fold, latin } from './fold.ts';

/** "I agree" and "Well said!" are anybody's words; a text as short as this has no fingerprint. */
const SHORTEST = 20;
const HEX_DIGITS = 32;

/**
 * Of a comment's words alone: the same for two texts that differ in their capitals, punctuation, accents, spaces, or in
 * letters that look alike. Null for a text too short to tell anything.
 */
export function fingerprint(text: string): string | null {
  const words = latin(fold(text)).match(/[\p{L}\p{M}\p{N}]+/gu)?.join('') ?? '';
  if (words.length < SHORTEST) return null;
  return createHash('sha256').update(words).digest('hex').slice(0, HEX_DIGITS);
}
