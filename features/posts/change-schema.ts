import { z } from 'zod';
import { MAX_PASSWORD } from '#features/post-passwords/limits.ts';
import { MAX_TAG_NAME } from '#features/tags/named-limits.ts';
import { MAX_BYLINES, MAX_EXCERPT, MAX_SOURCE, MAX_TERMS, MAX_TITLE, postPath, text } from './schema.ts';

/** Says what changed and why, to readers: a sentence or three. */
export const MAX_NOTE = 500;

const id = z.int().positive();

/** What to change about a post that is there; what is not named stays as it is. */
export const postChange = z.object({
  title: text(MAX_TITLE).transform((title) => title.trim()).optional(),
  source: text(MAX_SOURCE).optional(),
  excerpt: text(MAX_EXCERPT).transform((excerpt) => excerpt.trim()).optional(),
  /** Empty: it follows the title, until the address is public. */
  slug: z.string().trim().max(200, 'is too long').optional(),
  /** The whole address, chosen by hand. */
  path: postPath.optional(),
  publishedAt: z.date().optional(),
  /** The byline in order: an author's number, or the id of an account whose byline is made. */
  authors: z.array(z.union([id, z.uuid()])).max(MAX_BYLINES, `has more than ${MAX_BYLINES} names`).optional(),
  /** The first one is the post's main category. */
  categoryIds: z.array(id).max(MAX_TERMS).optional(),
  tagNames: z.array(text(MAX_TAG_NAME)).max(MAX_TERMS, `are more than ${MAX_TERMS}`).optional(),
  pictureId: id.nullable().optional(),
  parentId: id.nullable().optional(),
  menuOrder: z.int().min(-10_000).max(10_000).optional(),
  sticky: z.boolean().optional(),
  commentMode: z.enum(['OPEN', 'CLOSED', 'MEMBERS']).optional(),
  searchTitle: text(MAX_TITLE).transform((title) => title.trim() || null).nullable().optional(),
  searchText: text(MAX_EXCERPT).transform((words) => words.trim() || null).nullable().optional(),
  /** What readers have to know from now on; null: nothing. */
  password: text(MAX_PASSWORD).nullable().optional(),
  /** Tells readers that a published text was changed, and how. */
  mark: z.object({ kind: z.enum(['CORRECTION', 'UPDATE']), note: text(MAX_NOTE).transform((note) => note.trim()).pipe(z.string().min(1, 'is empty: say what was changed')) }).optional(),
});

export type PostChangeInput = z.input<typeof postChange>;
export type PostChange = z.output<typeof postChange>;
