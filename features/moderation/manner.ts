import type { Facts, Finding } from './verdict.ts';

export function links({ links: found, settings }: Facts): Finding | null {
  return found.length > settings.maxLinks ? { found: `${found.length} links; ${settings.maxLinks} are allowed`, status: 'PENDING' } : null;
}

/** An acronym is no shouting, and two or three of them in a short comment are none either. */
const SHORTEST_SHOUT = 20;
const SHOUTED_SHARE = 0.7;

export function capitals({ text }: Facts): Finding | null {
  const large = text.match(/\p{Lu}/gu)?.length ?? 0;
  const small = text.match(/\p{Ll}/gu)?.length ?? 0;
  const share = large / (large + small);
  if (large < SHORTEST_SHOUT || share <= SHOUTED_SHARE) return null;
  return { found: `${Math.round(share * 100)} % of its letters are capitals`, status: 'PENDING' };
}
