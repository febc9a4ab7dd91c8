import { database } from '#lib/db/client.ts';
import { readSite } from '#features/settings/queries.ts';
import { dayAfter, dayOf } from './days.ts';

/** Enough to lay a day beside the same day of the year before. Months and years are kept: they are few. */
const DAYS_KEPT = 400;

/** Deletes the hashes of visitors and their salts once their day is over, and the figures of single days after a year or so. */
export async function purgeReadings(now: Date): Promise<void> {
  const db = database();
  const day = dayOf(now, (await readSite(db)).timeZone);
  await db.readingSalt.deleteMany({ where: { day: { lt: new Date(day) } } });
  await db.readingVisitor.deleteMany({ where: { day: { lt: new Date(day) } } });
  await db.reading.deleteMany({ where: { subject: { in: ['SITE', 'VISITORS', 'POST', 'REFERRER', 'COUNTRY'] }, span: 'DAY', start: { lt: new Date(dayAfter(day, -DAYS_KEPT)) } } });
}
