import type { Facts, Finding } from './verdict.ts';
import { findWords } from './word-list.ts';

export function bannedWords(facts: Facts): Finding | null {
  return finding(facts.settings.bannedWords, facts, 'SPAM');
}

export function suspectedWords(facts: Facts): Finding | null {
  return finding(facts.settings.suspectedWords, facts, 'PENDING');
}

/** An address that stands behind other words is read too. */
function finding(list: readonly string[], { text, links }: Facts, status: 'PENDING' | 'SPAM'): Finding | null {
  const words = findWords(list, [text, ...links].join('\n'));
  return words.length === 0 ? null : { found: words.map((word) => `“${word}”`).join(', '), status };
}
