import type { SystemFacts } from '#features/system/queries.ts';
import { bytesInWords, durationInWords } from './amounts.ts';

/** How this instance and the database are. */
export function SystemList({ facts: { versions, upSeconds, siteUrl, database, media, pages, mail } }: { facts: SystemFacts }) {
  const asked = pages.hits + pages.made;
  const rows = [
    ['Site', `${siteUrl}, version ${versions.site}`],
    ['Runs', `since ${durationInWords(upSeconds)}, on Node ${versions.node} and Next ${versions.next}`],
    ['Database', `PostgreSQL ${versions.database}, ${bytesInWords(database.bytes)}, ${database.connections} connections`],
    ['Pages in memory', pages.on ? `${pages.pages.toLocaleString('en-GB')}, ${bytesInWords(pages.bytes)} of ${bytesInWords(pages.mostBytes)}` : 'turned off (PAGE_CACHE)'],
    ['Given from memory', asked === 0 ? 'nothing was asked for yet' : `${((pages.hits / asked) * 100).toFixed(1)} % of ${asked.toLocaleString('en-GB')} pages, since the start of this instance`],
    ['Media', `${media.files.toLocaleString('en-GB')} files, ${bytesInWords(media.bytes)} as they were uploaded`],
    ['Mail', mail ? `through ${mail}` : 'no server is set (SMTP_URL): each mail is a file in the folder “outbox”'],
  ] as const;
  return (
    <dl className="facts">
      {rows.map(([name, value]) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}
    </dl>
  );
}
