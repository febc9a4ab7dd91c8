import { z } from 'zod';

/**
 * A backup is a gzipped tar file: `manifest.json` first; each table's rows as JSON lines in `tables/NAME/00001.ndjson` and so
 * on; `sequences.json`; media under `media/`; `keys/auth-secret` where it was asked for; and `checksums.json` last, without
 * which the file is not whole.
 */
export const FORMAT = 1;
export const MANIFEST = 'manifest.json';
export const SEQUENCES = 'sequences.json';
export const CHECKSUMS = 'checksums.json';
export const SECRET = 'keys/auth-secret';

export const manifest = z.object({
  format: z.literal(FORMAT, { error: 'was made by a newer version of this program' }),
  createdAt: z.coerce.date(),
  siteUrl: z.string(),
  /** Those that its database had, by name. */
  migrations: z.array(z.string()),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()), rows: z.number() })),
});
export type Manifest = z.infer<typeof manifest>;

export const sequences = z.record(z.string(), z.string().nullable());

/** SHA-256 of each entry before this one, in hexadecimal; `missing` are media files that were not there to be copied. */
export const checksums = z.object({ sha256: z.record(z.string(), z.string()), missing: z.array(z.string()) });

/** A backup that cannot be made or used; the message is a sentence for whoever asked. */
export class BackupError extends Error {
  override name = 'BackupError';
}
