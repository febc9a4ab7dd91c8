import { spanName, type Span } from './spans.ts';

/** "25 November 2026", "November 2026". */
export const partName = spanName;

/** The same in the room under a bar: "25", "Nov". */
export function partLabel({ span, start }: Span, language: string): string {
  const style: Intl.DateTimeFormatOptions = span === 'DAY' ? { day: 'numeric' } : { month: 'short' };
  return new Intl.DateTimeFormat(language, { ...style, timeZone: 'UTC' }).format(new Date(start));
}

const regions = new Intl.DisplayNames('en-GB', { type: 'region', fallback: 'code' });

/** "United Kingdom" of GB. */
export const countryName = (code: string): string => regions.of(code) ?? code;
