import { timeZoneOffset } from './dates.ts';

const LOCAL = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)$/;

/**
 * The moment at which the clocks of a time zone show a local time, `2026-03-29T01:30` as a form's field gives it. A time that
 * the clocks leap over is taken for as much later; of one that they show twice, it is the first. Null for what is no time.
 */
export function zonedTime(local: string, timeZone: string): Date | null {
  const parts = LOCAL.exec(local)?.slice(1).map(Number);
  if (!parts || !isTimeZone(timeZone)) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts;
  const shown = Date.UTC(year, month - 1, day, hour, minute);
  if (Number.isNaN(shown) || new Date(shown).toISOString().slice(0, 16) !== local) return null; // the 31st of February
  const offsets = [shown - DAY_MS, shown + DAY_MS].map((around) => timeZoneOffset(new Date(around), timeZone));
  const candidates = offsets.map((offset) => shown - offset).filter((moment) => moment + timeZoneOffset(new Date(moment), timeZone) === shown);
  return new Date(candidates.length > 0 ? Math.min(...candidates) : shown - (offsets[0] ?? 0));
}

/** What a form's field shows for a moment: the local time of a time zone, to the minute. */
export function localTime(moment: Date, timeZone: string): string {
  return new Date(moment.getTime() + timeZoneOffset(moment, timeZone)).toISOString().slice(0, 16);
}

const DAY_MS = 24 * 3600 * 1000;

export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
