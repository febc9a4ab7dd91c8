'use client';

import { useId, useState } from 'react';
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { arrayMove, SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { saveMenu, takeMenuBack } from '#features/menus/actions.ts';
import { hasRoom, MAX_ENTRIES, MAX_ITEMS, type Location } from '#features/menus/schema.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { AddEntry } from './AddEntry.tsx';
import { MenuEntry } from './MenuEntry.tsx';
import type { Entry, Target } from './entry.ts';

type Props = { location: Location; entries: readonly Entry[]; was: string; targets: readonly Target[]; empty: string };

/** Arranges a menu: entries are dragged, or moved by buttons and keys; nothing is stored until it is saved. */
export function MenuEditor({ location, entries: stored, was, targets, empty }: Props) {
  const [entries, setEntries] = useState(stored);
  const [seen, setSeen] = useState(was);
  if (was !== seen) {
    setSeen(was);
    setEntries(stored);
  }
  const id = useId();
  const sensors = useSensors(useSensor(PointerSensor), useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }));
  const move = (from: number, to: number) => setEntries((before) => (to < 0 || to >= before.length ? before : arrayMove([...before], from, to)));
  const dropped = ({ active, over }: DragEndEvent) => {
    if (over) move(entries.findIndex(({ key }) => key === active.id), entries.findIndex(({ key }) => key === over.id));
  };
  return (
    <>
      {entries.length === 0 && <p className="queue-empty">{empty}</p>}
      <DndContext id={id} sensors={sensors} collisionDetection={closestCenter} onDragEnd={dropped}>
        <SortableContext items={entries.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          <ol className="menu-entries">
            {entries.map((entry, index) => (
              <MenuEntry
                key={entry.key}
                entry={entry}
                isFirst={index === 0}
                isLast={index === entries.length - 1}
                rename={(label) => setEntries((before) => before.map((one) => (one.key === entry.key ? { ...one, label } : one)))}
                up={() => move(index, index - 1)}
                down={() => move(index, index + 1)}
                below={index > 0 && entry.below === true}
                turn={index === 0 ? null : () => setEntries((before) => before.map((one) => (one.key === entry.key ? turned(one) : one)))}
                remove={() => setEntries((before) => before.filter((one) => one.key !== entry.key))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {hasRoom([...entries, {}]) && entries.length < MAX_ENTRIES ? <AddEntry targets={targets} add={(entry) => setEntries((before) => [...before, entry])} /> : <p className="form-hint">A menu holds at most {MAX_ITEMS} entries beside each other.</p>}
      <ActionForm action={saveMenu} undo={takeMenuBack} submit="Save the menu">
        <input type="hidden" name="location" value={location} />
        <input type="hidden" name="was" value={was} />
        <input type="hidden" name="items" value={JSON.stringify(withFirstAtTop(entries).map(({ key: _key, leadsTo: _leadsTo, ...item }) => item))} />
      </ActionForm>
    </>
  );
}

/** Below what comes before it, or beside it again. */
function turned({ below, ...entry }: Entry): Entry {
  return below ? entry : { ...entry, below: true };
}

/** Whatever was moved to the top stands below nothing. */
function withFirstAtTop([first, ...others]: readonly Entry[]): Entry[] {
  return first ? [first.below ? turned(first) : first, ...others] : [];
}
