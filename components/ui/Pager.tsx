type Props = { newer?: string | undefined; older?: string | undefined; page: number; label: string; words?: { newer: string; older: string } };

/** The way to the pages beside this one; nothing where there is only one. */
export function Pager({ newer, older, page, label, words = { newer: 'Newer posts', older: 'Older posts' } }: Props) {
  if (!newer && !older) return null;
  return (
    <nav className="pager" aria-label={label}>
      {newer ? <a href={newer} rel="prev">← {words.newer}</a> : <span />}
      <span>Page {page}</span>
      {older ? <a href={older} rel="next">{words.older} →</a> : <span />}
    </nav>
  );
}
