import type { LibraryItem } from '#features/media-library/item.ts';
import { fetchWords } from './words.ts';

/** Says of something of an old site that it is not here, where it is, and why. The link opens when it is asked to, and shows nothing by itself. */
export function ElsewhereNote({ elsewhere: { url, state, error } }: { elsewhere: NonNullable<LibraryItem['elsewhere']> }) {
  return (
    <p className="media-file">
      This {fetchWords(state)}{error && `: ${error}`}. Readers do not see it until it is here.{' '}
      {/^https?:/i.test(url) && <a href={url} rel="noreferrer">{url}</a>}
    </p>
  );
}
