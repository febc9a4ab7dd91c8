import { secondsFor } from '#features/my-data/limits.ts';
import type { OwnCounts } from '#features/my-data/queries.ts';

/** What a reader's archive holds, how long it takes, and the link that begins it. */
export function DownloadNote({ counts }: { counts: OwnCounts }) {
  const seconds = secondsFor(counts);
  return (
    <>
      <p>
        A zip file with everything: your profile, {kinds(counts)}, where you are signed in, and your picture. It has one page to read, and the same as JSON files for programs.
      </p>
      <p><a className="button" href="/api/my-data/" download>Download my data</a></p>
      <p className="form-hint">
        {seconds <= 3 ? 'It takes a moment.' : `There is a lot: it takes about ${seconds} seconds.`} The file is made while it comes: your browser shows how much of it is here already.
      </p>
    </>
  );
}

function kinds({ comments, recommendations, reports, follows, notifications }: OwnCounts): string {
  const parts: [number, string, string][] = [
    [comments, 'comment', 'comments'],
    [recommendations, 'recommendation', 'recommendations'],
    [reports, 'report', 'reports'],
    [follows, 'follow', 'follows'],
    [notifications, 'notification', 'notifications'],
  ];
  return parts.map(([count, one, many]) => `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`).join(', ');
}
