import { fold } from './fold.ts';
import { disguisedWords, readings, type Reading, wordsOf } from './words.ts';

/** Words and phrases by their words: each node is what may follow the words before it. */
type Node = { entry?: string; next: Map<string, Node>; beginnings: Map<string, string>; lengths: Set<number> };

const compiled = new WeakMap<readonly string[], Node>();

/**
 * The entries of a list that stand in a text as whole words, as they were written into the list, each once. An entry is a word
 * or a phrase in any script; a `*` at its end stands for any ending. Capitals, accents, invisible characters and letters that
 * look alike make no difference; signs do in an entry that has others than those that words are joined with. A list is prepared
 * once, so pass the same array again; however long it is, the time depends on the text alone.
 */
export function findWords(list: readonly string[], text: string): string[] {
  if (list.length === 0) return [];
  const root = compiled.get(list) ?? compile(list);
  const found = new Set<string>();
  const words = readings(text);
  for (let from = 0; from < words.length; from++) collect(root, words, from, found);
  for (const word of disguisedWords(text)) collect(root, [[word]], 0, found);
  const folded = fold(text);
  return [...found].filter((entry) => !SIGNS.test(entry) || folded.includes(fold(entry.replace(/\*\s*$/, '')).trim()));
}

/** In "://win" or "=buy" the signs are part of what is looked for: it is no ban on a word. */
const SIGNS = /[^\p{L}\p{M}\p{N}\s.*'’-]|^\s*[.'’-]/u;

function compile(list: readonly string[]): Node {
  const root = newNode();
  for (const entry of list) {
    const words = wordsOf(fold(entry));
    const last = words.pop();
    if (last === undefined) continue; // nothing but signs
    let node = root;
    for (const word of words) node = follow(node, word);
    if (!entry.trimEnd().endsWith('*')) follow(node, last).entry ??= entry;
    else {
      node.beginnings.set(last, entry);
      node.lengths.add(last.length);
    }
  }
  compiled.set(list, root);
  return root;
}

function collect(root: Node, words: readonly Reading[], from: number, found: Set<string>): void {
  let nodes = [root];
  for (let at = from; at < words.length && nodes.length > 0; at++) {
    const after: Node[] = [];
    for (const node of nodes) {
      for (const word of words[at] ?? []) {
        for (const length of node.lengths) add(found, word.length >= length ? node.beginnings.get(word.slice(0, length)) : undefined);
        const next = node.next.get(word);
        if (next) after.push(next);
        add(found, next?.entry);
      }
    }
    nodes = after;
  }
}

function add(found: Set<string>, entry: string | undefined): void {
  if (entry !== undefined) found.add(entry);
}

function follow(node: Node, word: string): Node {
  const known = node.next.get(word);
  if (known) return known;
  const made = newNode();
  node.next.set(word, made);
  return made;
}

function newNode(): Node {
  return { next: new Map(), beginnings: new Map(), lengths: new Set() };
}
