import type { Mark, Node } from '@tiptap/pm/model';
import type { Properties } from 'hast';

type Bearer = Node | Mark;

/** An attribute that is text; '' where there is none. */
export function text(bearer: Bearer, name: string): string {
  const value: unknown = bearer.attrs[name];
  return typeof value === 'string' ? value : '';
}

/** An attribute that holds an element's attributes. What was pasted may hold anything: only plain values count. */
export function properties(bearer: Bearer, name: string): Properties | null {
  const value: unknown = bearer.attrs[name];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
  const plain = Object.entries(value).filter(([key, held]) => /^[a-zA-Z][\w:-]*$/.test(key) && isPlain(held));
  return Object.fromEntries(plain);
}

function isPlain(value: unknown): value is string | number | boolean | string[] {
  if (Array.isArray(value)) return value.every((part) => typeof part === 'string' || typeof part === 'number');
  return ['string', 'number', 'boolean'].includes(typeof value);
}
