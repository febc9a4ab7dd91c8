import { z } from 'zod';
import { line, rowId } from '#lib/form-fields.ts';

/** Where the site's layout has room for links. */
export const LOCATIONS = ['main', 'footer'] as const;
export type Location = (typeof LOCATIONS)[number];

/** More than this many links beside each other is no menu. */
export const MAX_ITEMS = 50;
/** All together, with those that stand below others. */
export const MAX_ENTRIES = 200;
/** So many levels below the first. */
export const MAX_BELOW = 9;
/** A longer one breaks the line on a phone. */
export const MAX_LABEL = 40;

/** `#` leads nowhere: such a word is only there for what stands below it, or for its own sake. */
const url = z.string().trim().max(1_000).refine((text) => /^(?:\/(?!\/)|#\S*$)/.test(text) || (/^https?:\/\//i.test(text) && URL.canParse(text)), 'has to be an address such as /about/ or https://example.org/');

/** How many levels below the first it stands: below the nearest entry before it that stands higher. The log has entries from when there was one such level. */
const below = z.union([z.int().min(1).max(MAX_BELOW), z.literal(true).transform(() => 1)]).optional();
const menuItem = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('post'), label: line(MAX_LABEL), postId: rowId, below }),
  z.object({ kind: z.literal('category'), label: line(MAX_LABEL), categoryId: rowId, below }),
  z.object({ kind: z.literal('address'), label: line(MAX_LABEL), url, below }),
]);
export const menuItems = z.array(menuItem).max(MAX_ENTRIES).refine((items) => hasRoom(items), 'has too many entries beside each other');
export type MenuItemInput = z.output<typeof menuItem>;

type Leveled = { below?: number | undefined };

/** The level of each entry, 0 at the top; none stands more than one below the entry before it. */
export function levelsOf(items: readonly Leveled[]): number[] {
  let before = -1;
  return items.map(({ below: level = 0 }) => (before = Math.min(level, before + 1)));
}

/** Whether no more entries stand beside each other, at the top or below one, than there is room for. */
export function hasRoom(items: readonly Leveled[]): boolean {
  const beside: number[] = [];
  return levelsOf(items).every((level) => {
    beside.length = level + 1;
    return (beside[level] = (beside[level] ?? 0) + 1) <= MAX_ITEMS;
  });
}

const items = z.string().max(300_000).transform((text, context) => {
  const parsed = menuItems.safeParse(readJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const [at, field] = issue?.path ?? [];
  context.addIssue({ code: 'custom', message: typeof at === 'number' ? `has something wrong in entry ${at + 1}: its ${field === 'label' ? 'words' : 'address'} ${issue?.message}` : `holds at most ${MAX_ITEMS} entries beside each other, and ${MAX_ENTRIES} in all` });
  return z.NEVER;
});

/** `was` names the entries that were there when the page was opened. */
export const menuForm = z.object({ location: z.enum(LOCATIONS), was: z.string().max(4_000).default(''), items });
export const undoMenuForm = z.object({ entry: z.string().regex(/^\d{1,18}$/) });

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
