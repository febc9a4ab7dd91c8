import { z } from 'zod';

/** Long enough for an argument with its quotes, short enough that a page of comments can be read. */
export const MAX_COMMENT = 10_000;
/** What is kept of a text that is too long to be posted, so that its writer can shorten it. */
const MAX_KEPT = 200_000;
/** A comment may be changed by its author for so long. */
export const EDIT_MINUTES = 15;
/** A reason is a sentence or two for a moderator. */
export const MAX_REASON = 500;

const id = z.coerce.number().int().min(1).max(2_147_483_647);
const ticked = z.string().optional().transform((value) => value !== undefined);

/** A text as it can be stored: lines end in one way, no NUL and no half of a character, nothing blank at its ends. */
export const commentSource = z.string().max(MAX_KEPT).transform((text) => text.toWellFormed().replaceAll('\0', '').replace(/\r\n?/g, '\n').trimEnd().replace(/^(?:[^\S\n]*\n)+/, ''));

/** The form that a comment is written in. A script puts a new key in; without one it comes empty. */
export const commentForm = z.object({
  key: z.union([z.uuid(), z.literal('').transform(() => null)]).optional().default(null),
  postId: id,
  parentId: z.union([z.literal('').transform(() => null), id]).optional().default(null),
  source: commentSource,
  follow: ticked,
  preview: ticked,
});

/** What somebody wants to say, and where. */
export type Draft = { postId: number; parentId: number | null; source: string; follow: boolean };

export const commentId = z.object({ id });
export const discussed = z.object({ postId: id });
export const commentEdit = z.object({ id, source: commentSource });

/** What a reader can have against a comment. */
export const REPORT_KINDS = { spam: 'Spam', abuse: 'Abuse', 'off-topic': 'Off topic', other: 'Something else' } as const;

export const commentReport = z
  .object({
    id,
    kind: z.enum(['spam', 'abuse', 'off-topic', 'other'], 'has to be chosen'),
    text: z.string().default('').transform((text) => text.toWellFormed().replaceAll('\0', '').trim()).pipe(z.string().max(MAX_REASON, `is longer than ${MAX_REASON} characters`)),
  })
  .refine(({ kind, text }) => kind !== 'other' || text !== '', { path: ['text'], message: 'is empty: say what is wrong' });

export type CommentReport = z.output<typeof commentReport>;
