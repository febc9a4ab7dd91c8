import { nextSpan, readingAddress, spanName, spanOf, type ReadingFilter } from '#features/readings/spans.ts';

const KINDS = [['DAY', 'Day'], ['MONTH', 'Month'], ['YEAR', 'Year']] as const;

/** The choice of time: a day, month or year, and the ones before and after it. */
export function SpanLinks({ filter, today, language }: { filter: ReadingFilter; today: string; language: string }) {
  const [before, after] = [nextSpan(filter, -1), nextSpan(filter, 1)];
  const at = filter.start > today ? today : spanOf(filter.span, today).start === filter.start ? today : filter.start;
  const link = (span: { span: ReadingFilter['span']; start: string }) => readingAddress({ ...span, ...(filter.postId && { postId: filter.postId }) });
  return (
    <nav className="spans" aria-label="Time">
      {KINDS.map(([kind, name]) => <a key={kind} href={link(spanOf(kind, at))} aria-current={kind === filter.span ? 'page' : undefined}>{name}</a>)}
      <a href={link(before)} rel="prev">← {spanName(before, language)}</a>
      {after.start <= today && <a href={link(after)} rel="next">{spanName(after, language)} →</a>}
    </nav>
  );
}
