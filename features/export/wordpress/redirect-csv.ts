import { stringify } from 'csv-stringify/sync';
import { locationOf } from '#features/redirects/patterns.ts';

/** Redirects as a file that WordPress's Redirection plugin takes; '' where there are none. A wildcard is a regular expression there. */
export function redirectCsv(redirects: readonly { fromPath: string; toUrl: string; status: number }[]): string {
  if (redirects.length === 0) return '';
  const rows = redirects.map(({ fromPath, toUrl, status }) => {
    const isWild = fromPath.endsWith('*');
    const source = isWild ? `^${escapedPattern(fromPath.slice(0, -1))}(.*)` : encodeURI(fromPath);
    return [source, isWild ? locationOf(toUrl).replace(/\*$/, '$1') : locationOf(toUrl), isWild ? 1 : 0, status === 301 ? 301 : 302];
  });
  return stringify([['source', 'target', 'regex', 'code'], ...rows]);
}

const escapedPattern = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, (character) => `\\${character}`);
