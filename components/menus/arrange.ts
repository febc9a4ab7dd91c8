import { levelsOf, MAX_BELOW } from '#features/menus/schema.ts';
import type { Entry } from './entry.ts';

type Entries = readonly Entry[];

/** What can be done with the entry at a place of a menu. */
export type Moves = { level: number; canUp: boolean; canDown: boolean; canIn: boolean; canOut: boolean };

export function movesAt(entries: Entries, at: number): Moves {
  const levels = levelsOf(entries);
  const level = levels[at] ?? 0;
  const end = endOf(levels, at);
  const deepest = Math.max(...levels.slice(at, end));
  return { level, canUp: besideBefore(levels, at) !== null, canDown: levels[end] === level, canIn: at > 0 && (levels[at - 1] ?? 0) >= level && deepest < MAX_BELOW, canOut: level > 0 };
}

/** An entry and all below it change places with those before it, beside which it stands. */
export function movedUp(entries: Entries, at: number): Entry[] {
  const levels = levelsOf(entries);
  const before = besideBefore(levels, at);
  if (before === null) return [...entries];
  const end = endOf(levels, at);
  return [...entries.slice(0, before), ...entries.slice(at, end), ...entries.slice(before, at), ...entries.slice(end)];
}

export function movedDown(entries: Entries, at: number): Entry[] {
  const end = endOf(levelsOf(entries), at);
  return movesAt(entries, at).canDown ? movedUp(entries, end) : [...entries];
}

/** An entry and all below it, so many levels deeper; a negative number lifts them. */
export function turned(entries: Entries, at: number, by: number): Entry[] {
  const levels = levelsOf(entries);
  const end = endOf(levels, at);
  return entries.map((entry, place) => atLevel(entry, (levels[place] ?? 0) + (place >= at && place < end ? by : 0)));
}

/** An entry is dropped on another's place: what is below it comes along, and nothing changes what it stands below but what was moved. */
export function dropped(entries: Entries, from: number, to: number): Entry[] {
  const levels = levelsOf(entries);
  const end = endOf(levels, from);
  if (to >= from && to < end) return [...entries];
  const others = [...entries.slice(0, from), ...entries.slice(end)];
  const place = to < from ? to : to - (end - from) + 1;
  const around = levelsOf(others);
  const root = levels[from] ?? 0;
  const highest = place === 0 ? 0 : (around[place - 1] ?? 0) + 1;
  const by = Math.max(Math.min(root, highest), around[place] ?? 0) - root;
  const deepest = Math.max(...levels.slice(from, end)) + by;
  if (deepest > MAX_BELOW) return [...entries];
  const branch = entries.slice(from, end).map((entry, index) => atLevel(entry, (levels[from + index] ?? 0) + by));
  return [...others.slice(0, place), ...branch, ...others.slice(place)];
}

/** Without an entry: what stood below it stands in its place. */
export function without(entries: Entries, at: number): Entry[] {
  const lifted = turned(entries, at, -1);
  return [...lifted.slice(0, at), ...lifted.slice(at + 1)];
}

function atLevel({ below: _below, ...entry }: Entry, level: number): Entry {
  return level > 0 ? { ...entry, below: level } : entry;
}

/** Where the branch that begins at a place ends. */
function endOf(levels: readonly number[], at: number): number {
  const next = levels.findIndex((level, place) => place > at && level <= (levels[at] ?? 0));
  return next < 0 ? levels.length : next;
}

/** The entry before, beside which one stands; null where it is the first of its kind. */
function besideBefore(levels: readonly number[], at: number): number | null {
  const level = levels[at] ?? 0;
  const before = levels.slice(0, at).findLastIndex((other) => other <= level);
  return before >= 0 && levels[before] === level ? before : null;
}
