import { z } from 'zod';

/** What a browser's title bar, a card and a feed reader can still show. */
export const MAX_TITLE = 300;
export const MAX_EXCERPT = 2_000;
/** Some hundred thousand words: a book, not a post. */
export const MAX_SOURCE = 4_000_000;
/** Addresses longer than this fail in mail programs and in an index row. */
const MAX_PATH = 1_000;
export const MAX_BYLINES = 20;
export const MAX_TERMS = 100;

// PostgreSQL's text holds every character but this one.
export const text = (max: number) => z.string().transform((value) => value.replaceAll('\0', '').toWellFormed()).pipe(z.string().max(max, `is longer than ${max} characters`));
const id = z.int().positive();
const ids = (max: number) => z.array(id).max(max).transform((all) => [...new Set(all)]).default([]);

/** A decoded address: slashes at both ends, no dot segments, nothing that a browser would read as a query. */
export const postPath = z
  .string()
  .max(MAX_PATH)
  .refine((path) => /^(\/[^/?#\\\p{Cc}]+)+\/$/u.test(path) && !/\/\.{1,2}\//.test(path), 'is no address such as /about/');

/** Everything a new post or page may have. `source` is HTML as an editor writes it; a path that is not given is made. */
export const newPost = z
  .object({
    kind: z.enum(['POST', 'PAGE']).default('POST'),
    status: z.enum(['DRAFT', 'SUBMITTED', 'SCHEDULED', 'PUBLISHED', 'PRIVATE', 'UNPUBLISHED', 'TRASHED']).default('DRAFT'),
    title: text(MAX_TITLE).transform((title) => title.trim()),
    slug: z.string().max(200).optional(),
    path: postPath.optional(),
    source: text(MAX_SOURCE),
    excerpt: text(MAX_EXCERPT).default(''),
    /** When it was or will be published; now, where something is published without saying. */
    publishedAt: z.date().optional(),
    modifiedAt: z.date().optional(),
    /** In the order of the byline. */
    authorIds: ids(MAX_BYLINES),
    /** The first one is the post's main category. */
    categoryIds: ids(MAX_TERMS),
    tagIds: ids(MAX_TERMS),
    pictureId: id.optional(),
    parentId: id.optional(),
    menuOrder: z.int().default(0),
    sticky: z.boolean().default(false),
    commentMode: z.enum(['OPEN', 'CLOSED', 'MEMBERS']).default('OPEN'),
    passwordHash: z.string().min(1).optional(),
    searchTitle: text(MAX_TITLE).optional(),
    searchText: text(MAX_EXCERPT).optional(),
    /** The site that it came from, and its number there. */
    origin: z.object({ importId: id, legacyId: id }).optional(),
    sample: z.boolean().default(false),
    createdById: z.uuid().nullable().default(null),
  })
  .refine(({ status, publishedAt }) => status !== 'SCHEDULED' || publishedAt !== undefined, { path: ['publishedAt'], message: 'is missing: scheduled for when?' });

export type NewPostInput = z.input<typeof newPost>;
export type NewPost = z.output<typeof newPost>;
