import type { Fields } from './parted.ts';

/** The text of the first of some fields that has one; numbers are texts too. '' where none has. */
export function textIn(fields: Fields, ...names: string[]): string {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number') return String(value);
  }
  return '';
}

/** The texts of the first of some fields that has any: a list of texts or of things with a name, or one text, parted by commas. */
export function textsIn(fields: Fields, ...names: string[]): string[] {
  for (const name of names) {
    const value = fields[name];
    const list = Array.isArray(value) ? value.map(nameOf) : typeof value === 'string' ? value.split(',') : isRecord(value) ? [nameOf(value)] : [];
    const texts = list.map((text) => text.trim()).filter((text) => text !== '');
    if (texts.length > 0) return [...new Set(texts)];
  }
  return [];
}

export function yesIn(fields: Fields, name: string): boolean | null {
  const value = fields[name];
  if (typeof value === 'boolean') return value;
  return value === 'true' ? true : value === 'false' ? false : null;
}

const WRITTEN = /^(\d{4}-\d\d-\d\d)(?:[T ]+(\d\d:\d\d)(:\d\d)?(?:\.\d+)?)?\s*(Z|UTC|[+-]\d\d:?\d\d)?$/i;

/** A moment; without a time zone it is of UTC, as Jekyll and Hugo read it. Null where there is none, `false` for one that cannot be read. */
export function momentIn(fields: Fields, ...names: string[]): Date | null | false {
  const value = names.map((name) => fields[name]).find((field) => field !== undefined && field !== null && field !== '');
  if (value === undefined) return null;
  const text = value instanceof Date ? isoOf(value) : typeof value === 'string' ? value.trim() : '';
  const [, day, time = '00:00', seconds = ':00', zone = 'Z'] = WRITTEN.exec(text) ?? [];
  const moment = new Date(day === undefined ? text : `${day}T${time}${seconds}${/^(?:z|utc)$/i.test(zone) ? 'Z' : zone.replace(/(\d\d):?(\d\d)$/, '$1:$2')}`);
  return Number.isNaN(moment.getTime()) ? false : moment;
}

/** A field that has fields of its own; none where it has not. */
export function partIn(fields: Fields, name: string): Fields {
  const value = fields[name];
  return isRecord(value) ? value : {};
}

function nameOf(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  return isRecord(value) && typeof value['name'] === 'string' ? value['name'] : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString();
}
