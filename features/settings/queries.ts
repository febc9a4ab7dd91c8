import { cache } from 'react';
import { dependOn } from '#lib/cache/scope.ts';
import { database, type Transaction } from '#lib/db/client.ts';
import { siteSettings, type SiteSettings } from './schema.ts';
import { siteTag } from './tags.ts';

/** The site's settings, with defaults for what was never set; read once for a page, however many of its parts ask. */
export const getSite = cache(async (): Promise<SiteSettings> => {
  dependOn(siteTag);
  return readSite(database());
});

/** The site's settings, for a command or a job. */
export async function readSite(tx: Pick<Transaction, 'setting'>): Promise<SiteSettings> {
  const row = await tx.setting.findUnique({ where: { key: 'site' }, select: { value: true } });
  return siteSettings.parse(row?.value ?? {});
}

/** The picture that stands for the site's name, or null. */
export async function getLogo(site: SiteSettings) {
  if (site.logoId === null) return null;
  return database().media.findUnique({ where: { id: site.logoId }, select: { file: true, widths: true, version: true, width: true, height: true } });
}
