import { z } from 'zod';
import type { ModerationMode } from '#generated/prisma/enums.ts';

/** What happens to a new comment that no check has anything against. */
const MODES = ['AT_ONCE', 'HOLD_NEWCOMERS', 'HOLD_ALL'] as const satisfies readonly ModerationMode[];

/** Room for the longest lists that are passed around (40,000 words and more), and for a phrase. */
export const MAX_WORDS = 50_000;
export const MAX_WORD_LENGTH = 100;

const words = z
  .array(z.string().trim().min(1).max(MAX_WORD_LENGTH, `A word or phrase has at most ${MAX_WORD_LENGTH} characters.`))
  .max(MAX_WORDS, `A list holds at most ${MAX_WORDS.toLocaleString('en-GB')} words.`)
  .default([]);

/** How the site discusses and what moderators set; every part has a default, so that an empty database is a working site. */
export const discussionSettings = z.object({
  mode: z.enum(MODES).default('HOLD_NEWCOMERS'),
  /** So many comments of an account have to be approved before it is no newcomer. */
  holdFirst: z.int().min(0).max(100).default(1),
  /** Days after which a post takes no more comments; never, where null. */
  closeAfterDays: z.int().min(1).max(3650).nullable().default(null),
  /** A comment with more links than these waits. */
  maxLinks: z.int().min(0).max(100).default(3),
  /** A comment with one of these is put with the spam, with one of those below it waits; a `*` at the end stands for any ending. */
  bannedWords: words,
  suspectedWords: words,
  /** So many open reports hide a comment until somebody has looked. */
  reportsToHide: z.int().min(1).max(100).default(3),
  /** A comment sooner after its author's last one waits. */
  secondsBetween: z.int().min(0).max(3600).default(10),
});

export type DiscussionSettings = z.output<typeof discussionSettings>;
export type DiscussionSettingsInput = z.input<typeof discussionSettings>;

/** A list as it is typed, one word or phrase a line; blank lines and doubles are left out. */
export function wordsTyped(text: string): string[] {
  return [...new Set(text.split(/\r\n?|\n/).map((line) => line.trim()))].filter((line) => line !== '');
}
