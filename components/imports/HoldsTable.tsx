import { COUNTED, type Counted } from '#features/imports/counts.ts';
import type { getImport } from '#features/imports/run-queries.ts';
import { COUNT_NAMES } from './words.ts';

type Run = NonNullable<Awaited<ReturnType<typeof getImport>>>;
type Props = { holds: NonNullable<Run['holds']>; leftOut: Run['leftOut']; out?: Run['out'] };

/** What the files hold, and with `out` what became of it here. */
export function HoldsTable({ holds, leftOut, out }: Props) {
  const held = (kind: Counted) => (kind === 'redirects' ? null : (holds[kind] ?? null));
  const kinds = COUNTED.filter((kind) => (held(kind) ?? 0) > 0 || (out && out.added[kind] + out.updated[kind] + out.unchanged[kind] > 0));
  return (
    <>
      {kinds.length === 0 && <p className="queue-empty">The files hold nothing that this site can take.</p>}
      {kinds.length > 0 && (
        <div className="table-scroll">
          <table className="admin-table import-counts">
            <thead>
              <tr><th scope="col">What</th><th scope="col">In the files</th>{out && <><th scope="col">New here</th><th scope="col">Brought up to date</th><th scope="col">Was here</th></>}</tr>
            </thead>
            <tbody>
              {kinds.map((kind) => (
                <tr key={kind}>
                  <th scope="row">{COUNT_NAMES[kind]}</th><td>{number(held(kind))}</td>
                  {out && <><td>{number(out.added[kind])}</td><td>{number(out.updated[kind])}</td><td>{number(out.unchanged[kind])}</td></>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      {leftOut.length > 0 && <p className="form-hint">Has no place here: {leftOut.map(({ postType, count }) => `${number(count)} of the kind ${postType}`).join(', ')}.</p>}
    </>
  );
}

/** Some things are not told apart in the files. */
const number = (count: number | null) => count?.toLocaleString('en-GB') ?? '–';
