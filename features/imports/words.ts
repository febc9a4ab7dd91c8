import type { Finding } from './finding.ts';
import { showSameWords, visibleWords } from './visible-words.ts';

/** What a reader must find in a text: HTML as the old site had it, and HTML that was put in on purpose. */
export interface ExpectedWords {
  shown: string;
  added: string;
}

/** Words in the order of their text, as often as each is missing or too many. */
export interface WordsDifference {
  lost: string[];
  gained: string[];
}

/**
 * The words that a source shows against those of the HTML that was made of it; null where they are the same. The order may be
 * another one: notes go to the foot. Labels of what is loaded on a click are no words of the text.
 */
export function compareWords(expected: ExpectedWords, html: string): WordsDifference | null {
  if (showSameWords(expected.shown, html)) return null;

  const wanted = visibleWords(expected.shown);
  const { text, labels } = withoutLabels(html);
  const shown = visibleWords(text);
  const lost = missingFrom(wanted, [...shown, ...visibleWords(labels)]);
  const gained = missingFrom(shown, [...wanted, ...visibleWords(`${expected.added} ${standIns(expected.shown)}`)]);
  return lost.length + gained.length === 0 ? null : { lost, gained };
}

/** The difference as a line of the report; `where` begins its sentence. */
export function wordsFinding({ lost, gained }: WordsDifference, about: Pick<Finding, 'itemType' | 'title' | 'oldAddress'>, where = ''): Finding {
  const sentences = [
    lost.length > 0 ? `Words of the old text are missing here (${lost.length}): ${first(lost)}.` : '',
    gained.length > 0 ? `Words stand here that the old text did not show (${gained.length}): ${first(gained)}.` : '',
  ];
  return { kind: 'words', ...about, message: where + sentences.filter((sentence) => sentence !== '').join(' ') };
}

const WORDS_SHOWN = 12;
const LONGEST_SHOWN = 40;

function first(words: readonly string[]): string {
  const shown = words.slice(0, WORDS_SHOWN).map((word) => (word.length > LONGEST_SHOWN ? `${word.slice(0, LONGEST_SHOWN)}…` : word));
  return shown.join(' ') + (words.length > WORDS_SHOWN ? ' …' : '');
}

/** What is shown for what cannot be: a picture's description, a frame's title, the host that a link leads to. */
function standIns(html: string): string {
  const descriptions = [...html.matchAll(/\s(?:alt|title)=(?:"([^"]*)"|'([^']*)')/gi)].map((match) => match[1] ?? match[2] ?? '');
  const hosts = [...html.matchAll(/https?:\/\/([\w.-]+)/gi)].map((match) => match[1] ?? '');
  return [...descriptions, ...hosts].join(' ');
}

function missingFrom(words: readonly string[], others: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const word of others) counts.set(word, (counts.get(word) ?? 0) + 1);
  return words.filter((word) => {
    const left = counts.get(word) ?? 0;
    counts.set(word, left - 1);
    return left <= 0;
  });
}

function withoutLabels(html: string): { text: string; labels: string } {
  const labels: string[] = [];
  const text = html.replace(/<a class="embed-(?:link|to)"[^]*?<\/a>/g, (label) => {
    labels.push(label);
    return ' ';
  });
  return { text, labels: labels.join(' ') };
}
