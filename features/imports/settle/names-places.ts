import { fileAddressesIn } from '#features/media/old-file.ts';
import { LINK } from './links.ts';

/** Whether there may be anything to settle in a text: a link to this site's own addresses, or the address of a file. */
export function namesPlaces({ source, html }: { source: string; html: string }): boolean {
  return html.search(LINK) >= 0 || fileAddressesIn(source).length > 0;
}
