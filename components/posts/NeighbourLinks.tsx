type Neighbour = { path: string; title: string };

/** The posts before and after this one in time. */
export function NeighbourLinks({ older, newer }: { older?: Neighbour; newer?: Neighbour }) {
  if (!older && !newer) return null;
  return (
    <nav className="neighbours" aria-label="Previous and next post">
      {older && <a href={older.path} rel="prev"><span>← Previous</span>{older.title}</a>}
      {newer && <a href={newer.path} rel="next"><span>Next →</span>{newer.title}</a>}
    </nav>
  );
}
