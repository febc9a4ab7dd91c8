import { z } from 'zod';
import { discussionSettings, wordsTyped } from './discussion.ts';

const number = (least: number, most: number) =>
  z.string().trim().regex(/^\d+$/, 'is no number').transform(Number).refine((value) => value >= least && value <= most, `has to be from ${least} to ${most.toLocaleString('en-GB')}`);

/** A word list is a text, one word or phrase a line; what is wrong with it is said with the line. */
const words = z.string().max(6_000_000, 'is too long').transform((text, context) => {
  const list = wordsTyped(text.toWellFormed().replaceAll('\0', ''));
  const checked = discussionSettings.shape.bannedWords.safeParse(list);
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const at = issue?.path[0];
  const line = typeof at === 'number' ? `has a line that cannot be taken (“${list[at]?.slice(0, 40)}…”): ` : 'cannot be taken: ';
  context.addIssue({ code: 'custom', message: `${line}${issue?.message.replace(/\.$/, '') ?? ''}` });
  return z.NEVER;
});

/** The form of the discussion's settings: everything in it is typed. */
export const discussionSettingsForm = z.object({
  mode: discussionSettings.shape.mode.unwrap(),
  holdFirst: number(0, 100),
  closeAfterDays: z.union([z.string().trim().length(0).transform(() => null), number(1, 3650)], 'has to be empty, or a number from 1 to 3,650'),
  maxLinks: number(0, 100),
  reportsToHide: number(1, 100),
  secondsBetween: number(0, 3600),
  bannedWords: words,
  suspectedWords: words,
});
