'use client';

import { useId, useState } from 'react';
import { closestCenter, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors, type DragEndEvent } from '@dnd-kit/core';
import { SortableContext, sortableKeyboardCoordinates, verticalListSortingStrategy } from '@dnd-kit/sortable';
import { saveMenu, takeMenuBack } from '#features/menus/actions.ts';
import { hasRoom, MAX_ENTRIES, MAX_ITEMS, type Location } from '#features/menus/schema.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { AddEntry } from './AddEntry.tsx';
import { dropped, movedDown, movedUp, movesAt, turned, without } from './arrange.ts';
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
  const placeOf = (dragged: string | number) => entries.findIndex(({ key }) => key === dragged);
  const drop = ({ active, over }: DragEndEvent) => {
    if (over) setEntries(dropped(entries, placeOf(active.id), placeOf(over.id)));
  };
  return (
    <>
      {entries.length === 0 && <p className="queue-empty">{empty}</p>}
      <DndContext id={id} sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext items={entries.map(({ key }) => key)} strategy={verticalListSortingStrategy}>
          <ol className="menu-entries">
            {entries.map((entry, index) => (
              <MenuEntry
                key={entry.key}
                entry={entry}
                moves={movesAt(entries, index)}
                rename={(label) => setEntries((before) => before.map((one) => (one.key === entry.key ? { ...one, label } : one)))}
                up={() => setEntries(movedUp(entries, index))}
                down={() => setEntries(movedDown(entries, index))}
                turn={(by) => setEntries(turned(entries, index, by))}
                remove={() => setEntries(without(entries, index))}
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
      {hasRoom([...entries, {}]) && entries.length < MAX_ENTRIES ? <AddEntry targets={targets} add={(entry) => setEntries((before) => [...before, entry])} /> : <p className="form-hint">A menu holds at most {MAX_ITEMS} entries beside each other, and {MAX_ENTRIES} in all.</p>}
      <ActionForm action={saveMenu} undo={takeMenuBack} submit="Save the menu">
        <input type="hidden" name="location" value={location} />
        <input type="hidden" name="was" value={was} />
        <input type="hidden" name="items" value={JSON.stringify(entries.map(({ key: _key, leadsTo: _leadsTo, ...item }) => item))} />
      </ActionForm>
    </>
  );
}
