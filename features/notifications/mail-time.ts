import { calendarDay, timeZoneOffset } from '#lib/dates.ts';

const HOUR_MS = 60 * 60 * 1000;
const DAY_MS = 24 * HOUR_MS;
/** Daily mail comes before breakfast, by the site's clock. */
const DAILY_HOUR = 7;

/** When something that happens now is mailed, for each wish that a reader may have; null is never. */
export function mailTimes(now: Date, timeZone: string) {
  return { AT_ONCE: now, HOURLY: new Date((Math.floor(now.getTime() / HOUR_MS) + 1) * HOUR_MS), DAILY: nextMorning(now, timeZone), NEVER: null };
}

function nextMorning(now: Date, timeZone: string): Date {
  const today = morningOf(now, timeZone);
  return today > now ? today : morningOf(new Date(today.getTime() + DAY_MS), timeZone);
}

/** Seven o'clock of the day that a moment falls on. */
function morningOf(moment: Date, timeZone: string): Date {
  const { year, month, day } = calendarDay(moment, timeZone);
  const asUtc = Date.UTC(year, month - 1, day, DAILY_HOUR);
  return new Date(asUtc - timeZoneOffset(new Date(asUtc - timeZoneOffset(new Date(asUtc), timeZone)), timeZone));
}
