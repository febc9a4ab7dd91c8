import { z } from 'zod';
import { ARCHIVE_KINDS } from './archive-reader.ts';
import { COUNTED, noCounts } from './counts.ts';

/** What is chosen for an import. */
export const importOptions = z.object({
  /** Whether the old site's pictures and files are fetched, or stay where they are. */
  media: z.enum(['fetch', 'keep']).default('fetch'),
  /** The accounts that old bylines belong to: the old site's login, and the account's id. */
  authors: z.record(z.string(), z.uuid()).default({}),
});
export type ImportOptions = z.infer<typeof importOptions>;

/** As ImportRun.options holds them: with what kind of archive it is, and whether the site itself or a command does it. */
export const runOptions = importOptions.extend({
  kind: z.enum(ARCHIVE_KINDS),
  by: z.enum(['command', 'site']),
  /** Of whoever began it, for the log. */
  actorName: z.string(),
  /** `check` asks only what it holds: then somebody chooses, and begins it. */
  wanted: z.enum(['check', 'import']).default('import'),
});
export type RunOptions = z.infer<typeof runOptions>;

/** As ImportRun.files holds them. `path` is where it lies on this machine, null where that is not known; `sha256` null before it was read. */
export const runFiles = z.array(z.object({ name: z.string(), bytes: z.number(), sha256: z.string().nullable(), path: z.string().nullable() }));
export type RunFile = z.infer<typeof runFiles>[number];

/**
 * As ImportRun.progress holds it. `at` is when it was written, in milliseconds. What is settled is counted in texts instead of
 * bytes, and what is undone in batches.
 */
export const runProgress = z.object({
  step: z.enum(['checking', 'writing', 'settling', 'undoing']),
  bytes: z.number(),
  totalBytes: z.number(),
  items: z.number(),
  at: z.number(),
});
export type RunProgress = z.infer<typeof runProgress>;

const counts = z.partialRecord(z.enum(COUNTED), z.number()).transform((known) => ({ ...noCounts(), ...known }));
/** As ImportBatch.outcome holds it. */
export const batchCounts = z.object({ added: counts, updated: counts, unchanged: counts, sampleRemoved: z.boolean() });

/** As ImportRun.counts holds them: what the files hold. */
export const archiveCounts = z.object({
  holds: z.object({
    posts: z.number(), pages: z.number(), attachments: z.number(), comments: z.number(), authors: z.number(), categories: z.number(), tags: z.number(),
    menuItems: z.number().optional(),
    others: z.array(z.object({ postType: z.string(), count: z.number() })),
  }),
  leftOut: z.array(z.object({ postType: z.string(), count: z.number() })),
  /** Its site's name and address, and the bylines that can be made an account's. */
  site: z.object({ title: z.string(), address: z.string().nullable() }).optional(),
  authors: z.array(z.object({ login: z.string(), name: z.string(), email: z.string() })).optional(),
});
export type ArchiveFacts = z.infer<typeof archiveCounts>;
