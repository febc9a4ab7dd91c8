const MISSING = '0000-00-00 00:00:00';
const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A date as it is written in an export, 'YYYY-MM-DD HH:MM:SS', or the zeros that stand for a missing one. */
export function dateOrZeros(written: string | null): string {
  return written ?? MISSING;
}

/** The form of dates in RSS (RFC 2822), of a GMT date 'YYYY-MM-DD HH:MM:SS'; '' for a missing one. */
export function rssDate(gmt: string | null): string {
  const moment = gmt === null ? null : new Date(`${gmt.replace(' ', 'T')}Z`);
  if (moment === null || Number.isNaN(moment.getTime())) return '';
  const two = (number: number) => String(number).padStart(2, '0');
  const time = [moment.getUTCHours(), moment.getUTCMinutes(), moment.getUTCSeconds()].map(two).join(':');
  return `${DAYS[moment.getUTCDay()]}, ${two(moment.getUTCDate())} ${MONTHS[moment.getUTCMonth()]} ${moment.getUTCFullYear()} ${time} +0000`;
}
