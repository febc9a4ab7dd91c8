'use client';

import { useSortable } from '@dnd-kit/sortable';
import type { Moves } from './arrange.ts';
import type { Entry } from './entry.ts';

type Props = { entry: Entry; moves: Moves; rename: (label: string) => void; up: () => void; down: () => void; remove: () => void; /** So many levels deeper. */ turn: (by: 1 | -1) => void };

/** One entry of a menu: its handle, its words, where it leads, and the buttons that move it. */
export function MenuEntry({ entry: { key, label, leadsTo }, moves, rename, up, down, remove, turn }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: key });
  const style = transform ? { transform: `translate3d(0, ${transform.y}px, 0)`, transition } : undefined;
  return (
    <li ref={setNodeRef} className="menu-entry" style={style} data-dragging={isDragging || undefined} data-below={moves.level || undefined}>
      <button type="button" className="menu-handle" ref={setActivatorNodeRef} {...attributes} {...listeners} aria-label={`Drag ${label}`}>⠿</button>
      <label className="menu-words">
        <span className="sr-only">Words of the entry that leads to {leadsTo}</span>
        <input className="input" value={label} maxLength={40} onChange={(event) => rename(event.target.value)} />
        <span className="tree-fact">{moves.level > 0 && `Level ${moves.level + 1} · `}{leadsTo}</span>
      </label>
      <span className="menu-buttons">
        <Move can={moves.canOut} move={() => turn(-1)} label={`Put ${label} a level higher`}>⇤</Move>
        <Move can={moves.canIn} move={() => turn(1)} label={`Put ${label} below the one before it`}>⇥</Move>
        <Move can={moves.canUp} move={up} label={`Move ${label} up`}>↑</Move>
        <Move can={moves.canDown} move={down} label={`Move ${label} down`}>↓</Move>
        <button type="button" className="act" onClick={remove} aria-label={`Take ${label} out`}>✕</button>
      </span>
    </li>
  );
}

/** Keeps the focus also where it can be pressed no longer. */
function Move({ can, move, label, children }: { can: boolean; move: () => void; label: string; children: string }) {
  return <button type="button" className="act" onClick={() => can && move()} aria-disabled={!can || undefined} aria-label={label}>{children}</button>;
}
