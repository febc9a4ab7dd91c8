import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Refusal } from '../script.ts';

const USAGE = 'Usage: npm run bench -- [--posts 10000] [--comments 200000] [--seconds 5] [--seed 1] [--scale] [--admin]';

const count = (name: string, least: number, most: number, otherwise: number) =>
  z.coerce.number().int().min(least, `--${name} is at least ${least}.`).max(most, `--${name} is at most ${most}.`).default(otherwise);

const schema = z.object({
  posts: count('posts', 600, 1_000_000, 10_000),
  comments: count('comments', 0, 5_000_000, 200_000),
  /** How long each thing is measured. */
  seconds: count('seconds', 2, 60, 5),
  seed: count('seed', 0, 2 ** 32 - 1, 1),
  /** Also compares a small archive with a large one, which takes some minutes. */
  scale: z.boolean().default(false),
  /** Also asks for the editors' lists in an archive of 100,000 posts and 1,000,000 comments, which takes some minutes to invent. */
  admin: z.boolean().default(false),
});

export type Options = z.infer<typeof schema>;

/** Reads what was typed behind the command. Throws Refusal. */
export function readOptions(typed: readonly string[]): Options {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...typed], options: { posts: text, comments: text, seconds: text, seed: text, scale: { type: 'boolean' }, admin: { type: 'boolean' } } });
    return schema.parse(values);
  } catch (error) {
    const reason = error instanceof z.ZodError ? error.issues[0]?.message : error instanceof Error ? error.message : String(error);
    throw new Refusal(`${reason}\n${USAGE}`);
  }
}
