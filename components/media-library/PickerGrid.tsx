'use client';

import type { KeyboardEvent } from 'react';
import type { LibraryItem } from '#features/media-library/item.ts';
import type { useLibrary } from './use-library.ts';
import { MediaTile } from './MediaTile.tsx';

type Props = { library: ReturnType<typeof useLibrary>; chosen: readonly LibraryItem[]; choose: (item: LibraryItem) => void; searched: boolean };

/** The library's media as buttons that are pressed while chosen; the arrow keys lead from one to the next. */
export function PickerGrid({ library: { media, next, state, more, again }, chosen, choose, searched }: Props) {
  return (
    <div className="picker-media">
      {state === 'failed' && <p className="form-error" role="alert">The library could not be read. <button type="button" className="button-plain" onClick={again}>Try again</button></p>}
      {state === 'ready' && media.length === 0 && <p className="form-hint">{searched ? 'Nothing fits. Names, descriptions and credits are searched.' : 'There is nothing here yet. What you add above is kept for the next time.'}</p>}
      <ul className="tiles" aria-busy={state === 'loading'}>
        {media.map((item) => (
          <li key={item.id}>
            <button type="button" className="tile" aria-pressed={chosen.some(({ id }) => id === item.id)} onClick={() => choose(item)} onKeyDown={leadOn}><MediaTile media={item} /></button>
          </li>
        ))}
      </ul>
      {next !== null && <p className="queue-more"><button type="button" className="button-plain" onClick={more} disabled={state === 'loading'}>Older ones</button></p>}
    </div>
  );
}

/** Left and right by one, up and down by a row. */
function leadOn(event: KeyboardEvent<HTMLButtonElement>): void {
  const tiles = [...(event.currentTarget.closest('.tiles')?.querySelectorAll<HTMLElement>('.tile') ?? [])];
  const here = tiles.indexOf(event.currentTarget);
  const first = tiles[0];
  if (!first) return;
  const inRow = Math.max(1, tiles.filter((tile) => tile.offsetTop === first.offsetTop).length);
  const step = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: inRow, ArrowUp: -inRow }[event.key];
  const target = step === undefined ? undefined : tiles[here + step];
  if (!target) return;
  event.preventDefault();
  target.focus();
}
