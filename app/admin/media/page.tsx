import type { Metadata } from 'next';
import Link from 'next/link';
import { mediaAddress, readMediaQuery } from '#features/media-library/list-schema.ts';
import { canUseLibrary } from '#features/media-library/policy.ts';
import { listMedia } from '#features/media-library/queries.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { LibraryFilters } from '#components/media-library/LibraryFilters.tsx';
import { LibraryUploads } from '#components/media-library/LibraryUploads.tsx';
import { MediaGrid } from '#components/media-library/MediaGrid.tsx';
import { NoMedia } from '#components/media-library/NoMedia.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Media' };

/** All pictures and files of the site, the newest first; what is dropped here is added. */
export default async function MediaPage({ searchParams }: Props) {
  const filter = readMediaQuery(await searchParams);
  const viewer = await requireViewer(mediaAddress(filter), canUseLibrary);
  const { media, next } = await listMedia(filter, viewer.id);
  return (
    <main id="content" className="admin-main">
      <h1 className="admin-title">Media</h1>
      <LibraryUploads />
      <LibraryFilters filter={filter} />
      {media.length > 0 ? <MediaGrid media={media} /> : <NoMedia filter={filter} />}
      {next && <p className="queue-more"><Link href={mediaAddress({ ...filter, before: next })} prefetch={false}>Older ones</Link></p>}
    </main>
  );
}
