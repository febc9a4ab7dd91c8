type Sums = { reads: number; visitors: number };

/** How much was read, and by how many. */
export function ReadingSums({ label, sums: { reads, visitors }, language, addedUp = false }: { label: string; sums: Sums; language: string; /** Over several days, each of which counts its visitors anew. */ addedUp?: boolean }) {
  return (
    <p className="reading-sums">
      <span className="reading-label">{label}</span>
      <b>{reads.toLocaleString(language)}</b> {reads === 1 ? 'page read' : 'pages read'}
      <span className="reading-visitors">{visitors.toLocaleString(language)} {visitors === 1 ? 'visitor' : 'visitors'}{addedUp && ', each counted once a day'}</span>
    </p>
  );
}
