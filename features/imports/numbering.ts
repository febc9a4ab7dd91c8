import { createHash } from 'node:crypto';

/** The column's greatest number. */
const MAX_ID = 2_147_483_647;

/**
 * Numbers for an old site that knows its things by names: each name gets the same number from one import to the next. Two
 * names in some ten thousand may come to the same; the later one in the archive then gets the next number that is free.
 */
export function createNumbering(): (name: string) => number {
  const taken = new Set<number>();
  const given = new Map<string, number>();
  return (name) => {
    const known = given.get(name);
    if (known !== undefined) return known;
    let number = ownNumber(name) ?? createHash('sha256').update(name).digest().readUInt32BE(0) % MAX_ID;
    while (number === 0 || taken.has(number)) number = (number % MAX_ID) + 1;
    taken.add(number);
    given.set(name, number);
    return number;
  };
}

/** Of a name that is a number. */
function ownNumber(name: string): number | null {
  return /^[1-9]\d{0,9}$/.test(name) && Number(name) <= MAX_ID ? Number(name) : null;
}
