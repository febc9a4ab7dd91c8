import { FINDINGS_A_PAGE, type getFindings, type getImport } from '#features/imports/run-queries.ts';
import type { FindingKind } from '#features/imports/finding.ts';
import { importAddress } from '#features/imports/address.ts';
import { FINDING_HINTS, FINDING_NAMES } from './words.ts';

type Counts = NonNullable<Awaited<ReturnType<typeof getImport>>>['findings'];
type Lines = Awaited<ReturnType<typeof getFindings>>;
type Props = { runId: number; siteUrl: string | null; counts: Counts; kind: FindingKind; lines: Lines; isFirst: boolean };

/** The lines of a report of one kind, and the way to those of the others. */
export function Findings({ runId, siteUrl, counts, kind, lines, isFirst }: Props) {
  const last = lines.at(-1);
  return (
    <>
      <nav className="queue-tabs" aria-label="Kinds of lines">
        <ul>
          {counts.filter(({ count }) => count > 0).map(({ kind: one, count }) => (
            <li key={one}><a href={importAddress(runId, { kind: one })} aria-current={one === kind ? 'page' : undefined}>{FINDING_NAMES[one]} <span className="queue-count">{count.toLocaleString('en-GB')}</span></a></li>
          ))}
        </ul>
      </nav>
      <p className="form-hint">{FINDING_HINTS[kind]}</p>
      <ul className="findings">
        {lines.map(({ id, itemType, title, message, oldAddress, newAddress, line }) => (
          <li key={id}>
            <p><b>{title || 'Without a title'}</b> <span className="form-hint">{itemType}{line !== undefined && `, line ${line.toLocaleString('en-GB')}`}</span></p>
            <p>{message}</p>
            {(oldAddress ?? newAddress) !== undefined && (
              <p className="form-hint">
                {oldAddress !== undefined && <>Old address: <OldAddress address={oldAddress} siteUrl={siteUrl} /> </>}
                {newAddress !== undefined && <>Here: <Here address={newAddress} /></>}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p className="queue-more">
        {!isFirst && <a href={importAddress(runId, { kind })}>The first ones</a>}{' '}
        {last && lines.length === FINDINGS_A_PAGE && <a href={importAddress(runId, { kind, after: last.id })}>More of them</a>}
      </p>
    </>
  );
}

/** On the old site, where it is known: a relative one leads there. */
function OldAddress({ address, siteUrl }: { address: string; siteUrl: string | null }) {
  const url = URL.parse(address, siteUrl ?? undefined);
  return url && /^https?:$/.test(url.protocol) ? <a href={url.href} rel="noreferrer">{address}</a> : <span>{address}</span>;
}

function Here({ address }: { address: string }) {
  return /^(?:\/|https?:)/.test(address) ? <a href={address}>{address}</a> : <span>{address}</span>;
}
