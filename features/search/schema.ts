import { z } from 'zod';
import { PAGES } from './limits.ts';

/** Longer than any sentence one would search for; what is beyond it is not read. */
const MAX_QUERY = 200;
const MAX_SLUG = 200;

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const slug = z.string().min(1).max(MAX_SLUG).refine((text) => !/[\p{Cc}\s]/u.test(text));

/** What the search page's address asks for. Whatever is no sensible value counts as not given. */
export const searchInput = z.object({
  q: z.preprocess(first, z.string().transform(readable)).catch(''),
  author: z.preprocess(first, slug.optional()).catch(undefined),
  category: z.preprocess(first, slug.optional()).catch(undefined),
  year: z.preprocess(first, z.string().regex(/^[12]\d{3}$/).transform(Number).optional()).catch(undefined),
  page: z.preprocess(first, z.coerce.number().int().min(1).max(PAGES)).catch(1),
});

export type SearchInput = z.infer<typeof searchInput>;

/** One line, without control characters (PostgreSQL takes no NUL) or half characters. */
function readable(text: string): string {
  return text.slice(0, MAX_QUERY).toWellFormed().replace(/[\p{Cc}\s]+/gu, ' ').trim();
}
