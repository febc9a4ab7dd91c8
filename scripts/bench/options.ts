import { parseArgs } from 'node:util';
import { z } from 'zod';
import { Refusal } from '../script.ts';

const USAGE = 'Usage: npm run bench -- [--posts 10000] [--comments 200000] [--seconds 5] [--seed 1] [--scale] [--admin] [--import]';

const number = (name: string, least: number, most: number) => z.coerce.number().int().min(least, `--${name} is at least ${least}.`).max(most, `--${name} is at most ${most}.`);
const count = (name: string, least: number, most: number, otherwise: number) => number(name, least, most).default(otherwise);

const schema = z.object({
  /** 10,000, and 50,000 for an import. */
  posts: number('posts', 600, 1_000_000).optional(),
  /** 200,000, and 500,000 for an import. */
  comments: number('comments', 0, 5_000_000).optional(),
  /** How long each thing is measured. */
  seconds: count('seconds', 2, 60, 5),
  seed: count('seed', 0, 2 ** 32 - 1, 1),
  /** Also compares a small archive with a large one, which takes some minutes. */
  scale: z.boolean().default(false),
  /** Also asks for the editors' lists in an archive of 100,000 posts and 1,000,000 comments, which takes some minutes to invent. */
  admin: z.boolean().default(false),
  /** Measures the import of an export of about a gigabyte instead, beside a site that is read. */
  import: z.boolean().default(false),
}).transform(({ posts, comments, ...rest }) => ({ ...rest, posts: posts ?? (rest.import ? 50_000 : 10_000), comments: comments ?? (rest.import ? 500_000 : 200_000) }));

export type Options = z.infer<typeof schema>;

/** Reads what was typed behind the command. Throws Refusal. */
export function readOptions(typed: readonly string[]): Options {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...typed], options: { posts: text, comments: text, seconds: text, seed: text, scale: { type: 'boolean' }, admin: { type: 'boolean' }, import: { type: 'boolean' } } });
    return schema.parse(values);
  } catch (error) {
    const reason = error instanceof z.ZodError ? error.issues[0]?.message : error instanceof Error ? error.message : String(error);
    throw new Refusal(`${reason}\n${USAGE}`);
  }
}
