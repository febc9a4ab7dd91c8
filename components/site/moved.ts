import { permanentRedirect, redirect } from 'next/navigation';
import { locationOf } from '#features/redirects/patterns.ts';
import { findRedirect } from '#features/redirects/queries.ts';
import { notThere } from './not-there.tsx';

/** Where nothing is stored at an address, an old one may lead on; else the page says that there is nothing. Paths are decoded. */
export async function movedOrNotThere(paths: readonly string[], { suffix = '', otherwise }: { suffix?: string; otherwise?: string | null } = {}) {
  for (const path of paths) {
    const found = await findRedirect(path);
    if (found) (found.forNow ? redirect : permanentRedirect)(locationOf(found.to) + suffix);
  }
  if (otherwise) permanentRedirect(encodeURI(otherwise));
  return notThere();
}
