import type { LibraryItem } from '#features/media-library/item.ts';
import { fetchWords, fileKind, sizeWords } from './words.ts';

/** One of the library's media, small: what it looks like and what it is called. */
export function MediaTile({ media: { thumb, name, mime, bytes, width, height, alt, kind, elsewhere } }: { media: LibraryItem }) {
  return (
    <>
      <span className="tile-picture">
        {thumb ? <img src={thumb} alt="" loading="lazy" decoding="async" width={width ?? undefined} height={height ?? undefined} /> : <span className="tile-kind">{kind === 'picture' ? 'Picture' : fileKind(mime)}</span>}
      </span>
      <span className="tile-name">{name}</span>
      <span className="tile-facts">{elsewhere ? fetchWords(elsewhere.state) : width && height ? `${width} × ${height}` : sizeWords(bytes)}{kind === 'picture' && !alt && <span className="tile-flag">no alt text</span>}</span>
    </>
  );
}
