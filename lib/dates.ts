/** Dates as readers see them, in the site's language and time zone. */

export type DateStyle = { language: string; timeZone: string };

const formats = new Map<string, Intl.DateTimeFormat>();

/** "22 October 2010" */
export const longDate = (date: Date, style: DateStyle) => format(date, style, 'long', { dateStyle: 'long' });
/** "22 October 2010 at 09:00" */
export const dateAndTime = (date: Date, style: DateStyle) => format(date, style, 'time', { dateStyle: 'long', timeStyle: 'short' });

/** "October" for month 10. */
export function monthName(month: number, language: string): string {
  return format(new Date(Date.UTC(2000, month - 1, 1)), { language, timeZone: 'UTC' }, 'month', { month: 'long' });
}

/** The calendar year, month (1 to 12) and day of a moment in a time zone. */
export function calendarDay(date: Date, timeZone: string): { year: number; month: number; day: number } {
  const parts = formatter({ language: 'en', timeZone }, 'day', { year: 'numeric', month: 'numeric', day: 'numeric' }).formatToParts(date);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  return { year: part('year'), month: part('month'), day: part('day') };
}

/** How far a time zone's clocks are ahead of UTC at a moment, in milliseconds; its seconds are left out. */
export function timeZoneOffset(date: Date, timeZone: string): number {
  const parts = formatter({ language: 'en', timeZone }, 'clock', {
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', hourCycle: 'h23',
  }).formatToParts(date);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'));
  return shown - Math.floor(date.getTime() / MINUTE_MS) * MINUTE_MS;
}

const MINUTE_MS = 60_000;

function format(date: Date, style: DateStyle, name: string, options: Intl.DateTimeFormatOptions): string {
  return formatter(style, name, options).format(date);
}

/** Making a formatter costs far more than using one. */
function formatter({ language, timeZone }: DateStyle, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${name} ${language} ${timeZone}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone });
  formats.set(key, known);
  return known;
}
