import { z } from 'zod';
import { MAX_ALT, MAX_CAPTION, MAX_CREDIT } from './limits.ts';

const id = z.coerce.number({ error: 'is missing' }).int().min(1).max(2_147_483_647);

/** Text without signs that cannot be seen. `line` says that it is one line. */
const words = (most: number, { line = true } = {}) =>
  z
    .string({ error: 'is missing' })
    .transform((text) => text.replace(/\r\n?/g, '\n').replace(line ? /\s+/g : /[^\S\n]+/g, ' ').trim())
    .pipe(z.string().max(most, `is longer than ${most} characters`).regex(line ? /^\P{Cc}*$/u : /^(?:\P{Cc}|\n)*$/u, 'has control characters'));

const percent = z.coerce.number({ error: 'is no number' }).int('is no whole number').min(0, 'is less than 0').max(100, 'is more than 100');

/** What is said of a picture when it is chosen. */
export const describeForm = z.object({ id, alt: words(MAX_ALT) });

/** What the library says of a picture or file. `focalX` and `focalY` are per cent from the left and the top. */
export const mediaForm = z.object({ id, alt: words(MAX_ALT).optional(), caption: words(MAX_CAPTION), credit: words(MAX_CREDIT), focalX: percent.optional(), focalY: percent.optional() });

export const mediaIdForm = z.object({ id });

export type MediaChange = Partial<Omit<z.output<typeof mediaForm>, 'id'>>;
