import { z } from 'zod';
import { dayAfter } from './days.ts';

/** What figures can be asked of: a day, a month or a year. `start` is its first day, `2026-11-01`. */
export type Span = { span: 'DAY' | 'MONTH' | 'YEAR'; start: string };
/** Which figures to show: a span's, of the whole site or of one post. */
export type ReadingFilter = Span & { postId?: number };

/** The span of a kind that a day is in. */
export function spanOf(span: Span['span'], day: string): Span {
  return { span, start: span === 'DAY' ? day : span === 'MONTH' ? `${day.slice(0, 7)}-01` : `${day.slice(0, 4)}-01-01` };
}

/** The span after another, or before it. */
export function nextSpan({ span, start }: Span, by: 1 | -1): Span {
  if (span === 'DAY') return { span, start: dayAfter(start, by) };
  const [year = 0, month = 1] = start.split('-').map(Number);
  const date = span === 'MONTH' ? Date.UTC(year, month - 1 + by, 1) : Date.UTC(year + by, 0, 1);
  return { span, start: new Date(date).toISOString().slice(0, 10) };
}

/** What a span's chart has a bar for: a year's months, a month's days; a day stands among the thirty that end with it. */
export function partsOf({ span, start }: Span): Span[] {
  if (span === 'DAY') return Array.from({ length: DAYS_BESIDE }, (_, at) => ({ span, start: dayAfter(start, at + 1 - DAYS_BESIDE) }));
  const parts: Span[] = [];
  const end = nextSpan({ span, start }, 1).start;
  for (let part: Span = { span: span === 'YEAR' ? 'MONTH' : 'DAY', start }; part.start < end; part = nextSpan(part, 1)) parts.push(part);
  return parts;
}

const DAYS_BESIDE = 30;

const query = z.object({
  span: z.enum(['day', 'month', 'year']).catch('month'),
  start: z.iso.date().refine((day) => day > '1990' && day < '2200').optional().catch(undefined),
  post: z.coerce.number().pipe(z.int().positive().max(2_147_483_647)).optional().catch(undefined),
});

/** Reads what a page of figures is asked for; this month, where it makes no sense. `today` is the site's day. */
export function readReadingQuery(asked: Record<string, string | string[] | undefined>, today: string): ReadingFilter {
  const { span, start, post } = query.parse(asked);
  const kind = ({ day: 'DAY', month: 'MONTH', year: 'YEAR' } as const)[span];
  return { ...spanOf(kind, start ?? today), ...(post && { postId: post }) };
}

export function readingAddress({ span, start, postId }: ReadingFilter): string {
  return `/admin/reading/?${new URLSearchParams({ span: span.toLowerCase(), start, ...(postId && { post: String(postId) }) })}`;
}

/** "25 November 2026", "November 2026", "2026". */
export function spanName({ span, start }: Span, language: string): string {
  const style: Intl.DateTimeFormatOptions = span === 'DAY' ? { dateStyle: 'long' } : span === 'MONTH' ? { month: 'long', year: 'numeric' } : { year: 'numeric' };
  return new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(new Date(start));
}
