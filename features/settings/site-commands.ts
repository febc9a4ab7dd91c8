import { z } from 'zod';
import { addJob } from '#lib/jobs/add.ts';
import { database } from '#lib/db/client.ts';
import type { Actor } from '#features/audit/actor.ts';
import { announced } from '#features/audit/announced.ts';
import { GONE, NOT_YOURS, refused, wrong, type Change } from '#features/audit/change.ts';
import { recordAudits } from '#features/audit/commands.ts';
import { findLatest } from '#features/audit/latest.ts';
import { mayAct } from '#features/users/acting.ts';
import { canSetSite } from './policy.ts';
import { readSite } from './queries.ts';
import { siteSettings, type SiteSettings } from './schema.ts';
import { siteTag } from './tags.ts';

export const RELIST_DATES = 'relist-dates';

/** Sets some of the site's settings and leaves the others. Of two who set different ones at once, both are heard. Another time zone files posts by year and month anew, as a job. */
export async function changeSite(actor: Actor, input: Partial<SiteSettings>, now: Date): Promise<Change> {
  return database().$transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('site settings'))`;
    if (!(await mayAct(tx, actor, canSetSite))) return NOT_YOURS;
    const before = await readSite(tx);
    const after = siteSettings.parse({ ...before, ...input });
    const changes = Object.entries(after).flatMap(([name, to]) => {
      const from = new Map<string, string | number | null>(Object.entries(before)).get(name) ?? null;
      return from === to ? [] : [[name, { from, to }] as const];
    });
    if (changes.length === 0) return { ok: true, tags: [] };
    if (after.logoId !== null && !(await tx.media.findFirst({ where: { id: after.logoId, width: { not: null } }, select: { id: true } }))) return wrong('logoId', 'is no picture of the media library');
    await tx.setting.upsert({ where: { key: 'site' }, create: { key: 'site', value: after, updatedAt: now }, update: { value: after, updatedAt: now }, select: { key: true } });
    if (before.timeZone !== after.timeZone) await addJob(tx, RELIST_DATES, {}, { jobKey: RELIST_DATES });
    const [entry] = await recordAudits(tx, [{ actor, action: 'settings.site', subject: 'setting', subjectId: 'site', details: Object.fromEntries(changes) }], now);
    return announced(tx, [siteTag], entry);
  });
}

const details = z.record(z.string(), z.object({ from: z.union([z.string(), z.number(), z.null()]) }));

/** Sets what was last changed back to what it was. */
export async function undoSite(actor: Actor, entry: string, now: Date): Promise<Change> {
  const latest = await findLatest(entry, { subject: 'setting', actions: ['settings.site'] });
  if (!latest) return GONE;
  if (latest.followedBy) return refused(`${latest.followedBy} has changed the settings again meanwhile.`);
  const before = Object.fromEntries(Object.entries(details.parse(latest.details)).map(([name, { from }]) => [name, from]));
  return changeSite(actor, siteSettings.partial().parse(before), now);
}
