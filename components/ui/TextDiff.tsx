import type { DiffLine, Run } from '#lib/text-diff.ts';

/** What changed in a text, for people to read: what went is struck out, what came underlined. `same` is said where no word changed. */
export function TextDiff({ lines, same }: { lines: readonly DiffLine[]; same: string }) {
  if (lines.length === 0) return <p className="diff-none">{same}</p>;
  return (
    <div className="diff">
      {lines.map((line, index) => ('skipped' in line ? <p key={index} className="diff-skipped">… {line.skipped} paragraphs as before …</p> : <p key={index}>{line.runs.map(runOf)}</p>))}
    </div>
  );
}

function runOf({ kind, text }: Run, index: number) {
  if (kind === 'added') return <ins key={index}>{text}</ins>;
  return kind === 'removed' ? <del key={index}>{text}</del> : <span key={index}>{text}</span>;
}
