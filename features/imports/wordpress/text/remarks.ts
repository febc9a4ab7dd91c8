import type { Finding } from '../../finding.ts';
import type { BodyContext } from './context.ts';

export type Remarks = ReturnType<typeof createRemarks>;

/** Gathers what the report says of a text: things of one kind are counted and said once. */
export function createRemarks({ itemType, title }: BodyContext) {
  const counted = new Map<string, Map<string, number>>();
  const sentences = new Set<string>();
  return {
    say: (sentence: string) => sentences.add(sentence),
    /** `sentence` has a place for the names: "… {names} …". */
    count(sentence: string, name: string): void {
      const names = counted.get(sentence) ?? new Map<string, number>();
      names.set(name, (names.get(name) ?? 0) + 1);
      counted.set(sentence, names);
    },
    findings(): Finding[] {
      const lists = [...counted].map(([sentence, names]) => sentence.replace('{names}', () => listOf(names)));
      return [...sentences, ...lists].map((message) => ({ kind: 'changed', itemType, title, message }));
    },
  };
}

/** More would be no sentence. */
const MOST_NAMES = 20;

function listOf(names: ReadonlyMap<string, number>): string {
  const list = [...names].slice(0, MOST_NAMES).map(([name, count]) => (count === 1 ? name : `${name} (${count} times)`));
  const others = names.size - list.length;
  return list.join(', ') + (others > 0 ? ` and ${others} more` : '');
}
