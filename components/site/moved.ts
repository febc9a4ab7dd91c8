import { permanentRedirect, redirect } from 'next/navigation';
import { findLead } from '#features/old-addresses/find.ts';
import { locationOf } from '#features/redirects/patterns.ts';
import { notThere } from './not-there.tsx';

/** Where nothing is stored at an address, an old one may lead on; else the page says that there is nothing. The path is decoded. */
export async function movedOrNotThere(path: string) {
  const lead = await findLead(path);
  if (lead) (lead.forNow ? redirect : permanentRedirect)(locationOf(lead.to));
  return notThere();
}
