import type { LibraryItem } from '#features/media-library/item.ts';
import { MediaTile } from './MediaTile.tsx';

/** Media as a grid; each leads to its own page. */
export function MediaGrid({ media }: { media: readonly LibraryItem[] }) {
  return (
    <ul className="tiles">
      {media.map((item) => (
        <li key={item.id}><a className="tile" href={`/admin/media/${item.id}/`}><MediaTile media={item} /></a></li>
      ))}
    </ul>
  );
}
