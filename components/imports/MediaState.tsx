import { retryMedia } from '#features/media-fetch/actions.ts';
import type { MediaCounts } from '#features/media-fetch/queries.ts';
import { AutoRefresh } from '#components/admin/AutoRefresh.tsx';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';

type Props = { sourceId: number; media: MediaCounts };

/** How far the pictures and files of an old site have come. */
export function MediaState({ sourceId, media: { here, waiting, missing, kept } }: Props) {
  const total = here + waiting + missing + kept;
  if (total === 0) return null;
  const words = [[here, 'here'], [waiting, 'still to be fetched'], [missing, 'could not be had'], [kept, 'stay at the old site']] as const;
  return (
    <section className="import-part" aria-labelledby="media">
      <h2 id="media">Pictures and files</h2>
      {waiting > 0 && <AutoRefresh />}
      {waiting > 0 && <div className="import-progress"><progress aria-label="Pictures and files" value={here + missing} max={here + missing + waiting} /></div>}
      <p>{words.filter(([count]) => count > 0).map(([count, what]) => `${count.toLocaleString('en-GB')} ${what}`).join(', ')}.</p>
      {waiting === 0 && missing + kept > 0 && <ActionForm action={retryMedia} submit={missing > 0 ? 'Try again to fetch them' : 'Fetch them now'} tone="plain" label="Fetch pictures and files"><input type="hidden" name="sourceId" value={sourceId} /></ActionForm>}
    </section>
  );
}
