import { importAddress } from '#features/imports/address.ts';
import type { getImports } from '#features/imports/run-queries.ts';
import type { DateStyle } from '#lib/dates.ts';
import { DateTime } from '#components/ui/DateTime.tsx';
import { KIND_NAMES, statusWords } from './words.ts';

type Props = { runs: Awaited<ReturnType<typeof getImports>>['runs']; style: DateStyle };

/** The imports, each with what it brings and how it stands. */
export function ImportTable({ runs, style }: Props) {
  return (
    <div className="table-scroll">
      <table className="admin-table">
        <thead><tr><th scope="col">Files</th><th scope="col">From</th><th scope="col">State</th><th scope="col">Began</th></tr></thead>
        <tbody>
          {runs.map(({ id, file, kind, siteUrl, status, options, startedAt, by }) => (
            <tr key={id}>
              <td className="address"><a href={importAddress(id)}>{file}</a></td>
              <td className="address">{[kind && KIND_NAMES[kind], siteUrl?.replace(/^https?:\/\//, '')].filter(Boolean).join(', ') || 'not known yet'}</td>
              <td>{statusWords(status, options?.wanted === 'check')}</td>
              <td><DateTime date={startedAt} style={style} withTime />{by && `, ${by}`}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
