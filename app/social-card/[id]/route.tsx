import { ImageResponse } from 'next/og';
import { getSite } from '#features/settings/queries.ts';
import type { SiteSettings } from '#features/settings/schema.ts';
import { CARD_SIZE } from '#features/structured-data/card.ts';
import { getCardFacts } from '#features/structured-data/queries.ts';
import { env } from '#lib/env.ts';
import { cardFonts } from '../fonts.ts';
import { SocialCard } from '../SocialCard.tsx';

export const dynamic = 'force-dynamic';

/** PostgreSQL's integers end a little further on. */
const POST_ID = /^[1-9]\d{0,8}$/;
const names = new Intl.ListFormat('en-GB', { style: 'long', type: 'conjunction' });

/** The picture for a shared link to a post (by its id), or to the `site`. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  const site = await getSite();
  const card = id === 'site' ? siteCard(site) : await postCard(id, site);
  if (!card) return new Response('There is no such picture.\n', { status: 404 });
  return new ImageResponse(<SocialCard siteName={site.name} {...card} />, { ...CARD_SIZE, fonts: await cardFonts() });
}

function siteCard(site: SiteSettings) {
  return { title: site.tagline || site.name, byline: new URL(env().SITE_URL).host, date: '' };
}

async function postCard(id: string, site: SiteSettings) {
  const facts = POST_ID.test(id) ? await getCardFacts(Number(id)) : null;
  if (!facts) return null;
  const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: site.timeZone });
  return { title: facts.title, byline: names.format(facts.authors), date: facts.publishedAt ? format.format(facts.publishedAt) : '' };
}
