import { createHash } from 'node:crypto';
import { AA_TEXT, contrast } from '#lib/contrast.ts';
import type { SiteSettings } from './schema.ts';

type Accents = Pick<SiteSettings, 'accentLight' | 'accentDark'>;

/** The design's own accents, and what they stand on (app/styles/tokens.css). */
export const OWN_ACCENTS = { accentLight: '#a31621', accentDark: '#f2868c' } as const;
const GROUNDS = { accentLight: ['#fcfbf9', '#f3f1ec'], accentDark: ['#161619', '#1f1f24'] } as const;

/** The least contrast that an accent has with the papers it is read on; WCAG AA asks for 4.5. */
export function leastContrast(name: keyof typeof GROUNDS, colour: string): number {
  return Math.min(...GROUNDS[name].map((ground) => contrast(colour, ground)));
}

/** What is wrong with an accent, as a sentence's end, or null. The light one also carries white words: a button under the pointer. */
export function accentFault(name: keyof typeof GROUNDS, colour: string): string | null {
  const ratio = Math.min(leastContrast(name, colour), ...(name === 'accentLight' ? [contrast(colour, '#ffffff')] : []));
  if (ratio >= AA_TEXT) return null;
  return `has a contrast of ${(Math.floor(ratio * 10) / 10).toFixed(1)} : 1 with the ${name === 'accentLight' ? 'light' : 'dark'} paper; links are read on it, and WCAG AA asks for ${AA_TEXT} : 1. Take it ${name === 'accentLight' ? 'darker' : 'lighter'}`;
}

/** The stylesheet that carries the site's own accents; null where it has the design's. */
export function themeCss({ accentLight, accentDark }: Accents): string | null {
  if (accentLight === null && accentDark === null) return null;
  const [light, dark] = [accentLight ?? OWN_ACCENTS.accentLight, accentDark ?? OWN_ACCENTS.accentDark];
  return `:root:root{--red:light-dark(${light},${dark});--flag:${light}}\n`;
}

/** Where that stylesheet is: named by what is in it, so that browsers may keep it for ever. */
export function themeAddress(accents: Accents): string | null {
  const css = themeCss(accents);
  return css && `/api/theme/${createHash('sha256').update(css).digest('hex').slice(0, 12)}/`;
}
