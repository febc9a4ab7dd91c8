import { dateAndTime, longDate, type DateStyle } from '#lib/dates.ts';

/** A moment, readable by people and machines. */
export function DateTime({ date, style, withTime = false }: { date: Date; style: DateStyle; withTime?: boolean }) {
  return <time dateTime={date.toISOString()}>{withTime ? dateAndTime(date, style) : longDate(date, style)}</time>;
}
