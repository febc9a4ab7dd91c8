import { z } from 'zod';

/** What the owner sets for the whole site; every part has a default, so that an empty database is a working site. */
export const siteSettings = z.object({
  name: z.string().trim().min(1).max(80).default('Left Futures'),
  tagline: z.string().trim().max(160).default('Politics and ideas for the labour movement'),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).default('en-GB'),
  timeZone: z.string().refine(isTimeZone, 'is no time zone').default('Europe/London'),
  /** Where new posts go; the names in per cent signs are WordPress's. */
  permalinks: z.string().startsWith('/').endsWith('/').includes('%postname%').default('/%year%/%monthnum%/%postname%/'),
  footer: z.string().trim().max(300).default('An independent publication, owned by nobody but its readers and writers.'),
});

export type SiteSettings = z.infer<typeof siteSettings>;

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
