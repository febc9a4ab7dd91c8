import { partLabel, partName } from '#features/readings/part-names.ts';
import type { ReadingPart } from '#features/readings/queries.ts';

type Props = { parts: readonly ReadingPart[]; language: string; title: string; /** The part that is looked at. */ chosen?: string };

/** Words under this many bars would run into each other. */
const MOST_WORDS = 8;

/** What was read, a bar for each day or month; the same as a table beneath. Drawn on the server: it needs no script. */
export function ReadingChart({ parts, language, title, chosen }: Props) {
  const most = Math.max(1, ...parts.map(({ reads }) => reads));
  const width = 100 / parts.length;
  const step = Math.ceil(parts.length / MOST_WORDS);
  const total = parts.reduce((sum, { reads }) => sum + reads, 0);
  return (
    <div className="reading-chart">
      <svg role="img" width="100%" height="180" aria-label={`${title}: ${total.toLocaleString(language)} reads, at most ${most.toLocaleString(language)}. The figures are in the table below.`}>
        <svg y="16" width="100%" height="140">
          <line x1="0" x2="100%" y1="0" y2="0" className="reading-line" />
          <line x1="0" x2="100%" y1="100%" y2="100%" className="reading-line" />
          {parts.map(({ start, reads }, at) => (
            <rect key={start} x={`${at * width + width * 0.12}%`} width={`${width * 0.76}%`} y={`${100 - (reads / most) * 100}%`} height={`${(reads / most) * 100}%`} className={start === chosen ? 'reading-bar reading-chosen' : 'reading-bar'}>
              <title>{`${partName(parts[at] ?? { span: 'DAY', start }, language)}: ${reads.toLocaleString(language)}`}</title>
            </rect>
          ))}
        </svg>
        <text x="0" y="12" className="reading-word">{most.toLocaleString(language)}</text>
        {parts.map((part, at) => at % step === 0 && <text key={part.start} x={`${at * width + width / 2}%`} y="174" textAnchor="middle" className="reading-word">{partLabel(part, language)}</text>)}
      </svg>
      <details>
        <summary>As a table</summary>
        <div className="table-scroll">
          <table className="admin-table">
            <caption className="sr-only">{title}</caption>
            <thead><tr><th scope="col">When</th><th scope="col">Pages read</th>{parts.some(({ visitors }) => visitors > 0) && <th scope="col">Visitors</th>}</tr></thead>
            <tbody>
              {parts.map((part) => (
                <tr key={part.start}>
                  <th scope="row">{partName(part, language)}</th>
                  <td>{part.reads.toLocaleString(language)}</td>
                  {parts.some(({ visitors }) => visitors > 0) && <td>{part.visitors.toLocaleString(language)}</td>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </div>
  );
}
