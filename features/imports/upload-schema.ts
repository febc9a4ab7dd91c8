import { z } from 'zod';
import { ARCHIVE_KINDS } from './archive-reader.ts';
import { MAX_UPLOAD_FILES } from './limits.ts';

/** A form's field that may be sent several times: none, one or a list. */
const several = <Item extends z.ZodType>(item: Item) => z.preprocess((value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]), z.array(item));

export const beginUploadFields = z.object({ name: z.string().min(1).max(1_000), bytes: z.int().min(1) });

export const handInForm = z.object({
  kind: z.enum(ARCHIVE_KINDS),
  uploads: several(z.uuid()).pipe(z.array(z.string()).min(1, 'is empty: choose a file').max(MAX_UPLOAD_FILES, `has more files than ${MAX_UPLOAD_FILES}`)),
});

const runId = z.coerce.number().int().min(1).max(2_147_483_647);
export const runForm = z.object({ id: runId });

/** `logins` are the old site's authors, and `accounts` what was chosen for each: an account's id, or '' for none. */
export const beginForm = z.object({
  id: runId,
  media: z.enum(['fetch', 'keep']).default('fetch'),
  logins: several(z.string().max(1_000)),
  accounts: several(z.union([z.literal(''), z.uuid()])),
}).transform(({ id, media, logins, accounts }) => ({
  id,
  media,
  authors: Object.fromEntries(logins.flatMap((login, index) => (accounts[index] ? [[login, accounts[index]]] : []))),
}));

export const runOfAddress = runId;
