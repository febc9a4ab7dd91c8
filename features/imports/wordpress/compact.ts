/**
 * A text as a copy of its own: what a parser gives is often a window onto the piece of the file that it came in, and
 * keeps all of that in memory for as long as it lives itself.
 */
export function ownCopy(text: string): string {
  return text === '' ? '' : Buffer.from(text).toString();
}

/** Values by number in little memory: each as JSON, read when it is asked for. */
export interface CompactMap<Value> {
  set(key: number, value: Value): void;
  get(key: number): Value | undefined;
  has(key: number): boolean;
  size: number;
}

export function createCompactMap<Value>(pack: (value: Value) => unknown, unpack: (packed: unknown) => Value | undefined): CompactMap<Value> {
  const packed = new Map<number, string>();
  return {
    set: (key, value) => void packed.set(key, ownCopy(JSON.stringify(pack(value)))),
    get(key) {
      const json = packed.get(key);
      return json === undefined ? undefined : unpack(JSON.parse(json));
    },
    has: (key) => packed.has(key),
    get size() {
      return packed.size;
    },
  };
}
