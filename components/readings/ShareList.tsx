export type Level = 'h2' | 'h3';
type Row = { key: string; name: string; reads: number; href?: string };

/** A list by how often: each a bar as long as its part of the first. */
export function ShareList({ level: Heading, title, rows, empty, language }: { level: Level; title: string; rows: readonly Row[]; empty: string; language: string }) {
  const most = Math.max(1, ...rows.map(({ reads }) => reads));
  return (
    <section className="share-list">
      <Heading>{title}</Heading>
      {rows.length === 0 ? <p className="form-hint">{empty}</p> : (
        <ol>
          {rows.map(({ key, name, reads, href }) => (
            <li key={key}>
              <span className="share-name">{href ? <a href={href}>{name}</a> : name}</span>
              <span className="share-count">{reads.toLocaleString(language)}</span>
              <svg className="share-bar" width="100%" height="4" aria-hidden="true"><rect width={`${(reads / most) * 100}%`} height="4" /></svg>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
