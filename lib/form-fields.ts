import { z } from 'zod';
import { slugOf } from './slug.ts';

/** Fields that many forms have. Their errors end a sentence: "This is empty." */

// PostgreSQL's text holds every character but this one.
const text = z.string().transform((value) => value.replaceAll('\0', '').toWellFormed());

/** A line that has to be there, such as a name. */
export const line = (max: number) =>
  text.transform((value) => value.replace(/\p{Cc}+/gu, ' ').trim()).pipe(z.string().min(1, 'is empty').max(max, `is longer than ${max} characters`));

/** A line that may be empty. */
export const looseLine = (max: number) => text.transform((value) => value.replace(/\p{Cc}+/gu, ' ').trim()).pipe(z.string().max(max, `is longer than ${max} characters`));

/** Some lines, which may be empty. */
export const lines = (max: number) => text.transform((value) => value.replaceAll('\r\n', '\n').trim()).pipe(z.string().max(max, `is longer than ${max} characters`));

/** The number of a row of ours. */
export const rowId = z.coerce.number().int().min(1).max(2_147_483_647);

/** A row of ours, or none where nothing is chosen. */
export const maybeRowId = z.union([z.literal('').transform(() => null), rowId]).default(null);

/** What a feed or the second page of a list would be taken for. */
const RESERVED = new Set(['feed', 'page']);

/** The last part of an address, made of whatever was typed; empty where nothing was. */
export const slugTyped = looseLine(200).transform((value) => (value ? slugOf(value, '') : '')).refine((slug) => !RESERVED.has(slug), 'is a word that the site itself uses in addresses').default('');
