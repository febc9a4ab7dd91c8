import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { longDate } from '#lib/dates.ts';
import { getMedia, listUses } from '#features/media-library/one.ts';
import { canChangeMedia, canTakeAway, canUseLibrary } from '#features/media-library/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { BinnedMedia } from '#components/media-library/BinnedMedia.tsx';
import { BinForm } from '#components/media-library/BinForm.tsx';
import { MediaForm } from '#components/media-library/MediaForm.tsx';
import { MediaView } from '#components/media-library/MediaView.tsx';
import { ReplaceMedia } from '#components/media-library/ReplaceMedia.tsx';
import { UseList } from '#components/media-library/UseList.tsx';
import { fileKind, sizeWords } from '#components/media-library/words.ts';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'A picture or file' };

/** One picture or file: what it shows, what is said of it, where it stands, and how to replace or delete it. */
export default async function MediaItemPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/media/${id}/`, canUseLibrary);
  if (!/^[1-9]\d{0,8}$/.test(id)) notFound();
  const [media, uses, site] = await Promise.all([getMedia(Number(id)), listUses(Number(id)), getSite()]);
  if (!media) notFound();
  const { kind, name, mime, bytes, width, height, url, uploader, createdAt, deletedAt, picture, elsewhere } = media;
  const mayChange = canChangeMedia(viewer, media);
  return (
    <main id="content" className="admin-main">
      <p className="admin-back"><a href="/admin/media/">Media</a></p>
      <h1 className="admin-title media-title">{name}</h1>
      <p className="admin-lead">
        {elsewhere ? `${kind === 'picture' ? 'A picture' : 'A file'} of the old site` : kind === 'picture' ? `${picture.animated ? 'Animation' : 'Picture'}, ${width} × ${height}` : fileKind(mime)}{!elsewhere && `, ${sizeWords(bytes)}`}. Added {longDate(createdAt, site)}{uploader && ` by ${uploader}`}.{!elsewhere && <> <a href={url}>{url}</a></>}
      </p>
      {deletedAt && <BinnedMedia id={media.id} since={longDate(deletedAt, site)} uses={media.uses} mayChange={mayChange} />}
      {mayChange ? <MediaForm media={media} /> : <MediaView media={media} />}
      {!mayChange && <p className="form-hint">Whoever added this, or an editor, can change what is said of it.</p>}
      <section className="admin-section" aria-labelledby="uses">
        <h2 id="uses">Where it is shown</h2>
        <UseList uses={uses} count={media.uses} />
      </section>
      {mayChange && !deletedAt && (
        <section className="admin-section" aria-labelledby="change">
          <h2 id="change">Replace or delete</h2>
          {canTakeAway(viewer, { ...media, isPublished: uses.isPublished }) ? (
            <>
              {!elsewhere && <ReplaceMedia id={media.id} kind={kind} uses={media.uses} />}
              <BinForm id={media.id} uses={media.uses} />
            </>
          ) : (
            <p className="form-hint">A published post shows it, or one that will be: please ask an editor to replace or delete it.</p>
          )}
        </section>
      )}
    </main>
  );
}
