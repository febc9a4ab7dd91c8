import { z } from 'zod';

const hexColour = z.string().regex(/^#[0-9a-f]{6}$/);

/** What the owner sets for the whole site; every part has a default, so that an empty database is a working site. */
export const siteSettings = z.object({
  name: z.string().trim().min(1).max(80).default('Left Futures'),
  tagline: z.string().trim().max(160).default('Politics and ideas for the labour movement'),
  language: z.string().regex(/^[a-z]{2}(-[A-Z]{2})?$/).default('en-GB'),
  timeZone: z.string().refine(isTimeZone, 'is no time zone').default('Europe/London'),
  /** Where new posts go; the names in per cent signs are WordPress's. */
  permalinks: z.string().startsWith('/').endsWith('/').includes('%postname%').default('/%year%/%monthnum%/%postname%/'),
  /** The accents on light and dark paper; the design's own where empty. */
  accentLight: hexColour.nullable().default(null),
  accentDark: hexColour.nullable().default(null),
  /** A picture of the media library that stands for the name in the masthead. */
  logoId: z.int().positive().nullable().default(null),
  footer: z.string().trim().max(300).default('An independent publication, owned by nobody but its readers and writers.'),
});

export type SiteSettings = z.infer<typeof siteSettings>;

/** Whether a name is one of a time zone, such as Europe/London. */
export function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}
