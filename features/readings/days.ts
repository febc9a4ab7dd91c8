import { calendarDay } from '#lib/dates.ts';

/** The calendar day of a moment in the site's time zone, `2026-11-25`. */
export function dayOf(moment: Date, timeZone: string): string {
  const { year, month, day } = calendarDay(moment, timeZone);
  return `${year}-${two(month)}-${two(day)}`;
}

/** The day that is so many days after another; before it, where `by` is negative. */
export function dayAfter(day: string, by: number): string {
  return new Date(Date.parse(day) + by * 86_400_000).toISOString().slice(0, 10);
}

const two = (part: number) => String(part).padStart(2, '0');
