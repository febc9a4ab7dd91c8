'use client';

import { useSortable } from '@dnd-kit/sortable';
import type { Entry } from './entry.ts';

type Props = { entry: Entry; isFirst: boolean; isLast: boolean; rename: (label: string) => void; up: () => void; down: () => void; remove: () => void; below: boolean; turn: (() => void) | null };

/** One entry of a menu: its handle, its words, where it leads, and the buttons that move it. */
export function MenuEntry({ entry: { key, label, leadsTo }, isFirst, isLast, rename, up, down, remove, below, turn }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition, isDragging } = useSortable({ id: key });
  const style = transform ? { transform: `translate3d(0, ${transform.y}px, 0)`, transition } : undefined;
  return (
    <li ref={setNodeRef} className="menu-entry" style={style} data-dragging={isDragging || undefined} data-below={below || undefined}>
      <button type="button" className="menu-handle" ref={setActivatorNodeRef} {...attributes} {...listeners} aria-label={`Drag ${label}`}>⠿</button>
      <label className="menu-words">
        <span className="sr-only">Words of the entry that leads to {leadsTo}</span>
        <input className="input" value={label} maxLength={40} onChange={(event) => rename(event.target.value)} />
        <span className="tree-fact">{leadsTo}</span>
      </label>
      <span className="menu-buttons">
        {turn && <button type="button" className="act" onClick={turn} aria-label={below ? `Put ${label} beside the others` : `Put ${label} below the one before it`}>{below ? '⇤' : '⇥'}</button>}
        <button type="button" className="act" onClick={up} disabled={isFirst} aria-label={`Move ${label} up`}>↑</button>
        <button type="button" className="act" onClick={down} disabled={isLast} aria-label={`Move ${label} down`}>↓</button>
        <button type="button" className="act" onClick={remove} aria-label={`Take ${label} out`}>✕</button>
      </span>
    </li>
  );
}
