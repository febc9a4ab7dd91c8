import { timeZoneOffset } from '#lib/dates.ts';

/** A moment as WordPress writes it in GMT, 'YYYY-MM-DD HH:MM:SS'. */
export function writtenGmt(moment: Date): string {
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}

/** The same by the clocks of a time zone. */
export function writtenLocally(moment: Date, timeZone: string): string {
  return writtenGmt(new Date(moment.getTime() + timeZoneOffset(moment, timeZone)));
}
