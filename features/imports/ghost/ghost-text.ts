/** What a text of Ghost is turned into HTML for. */
export interface GhostText {
  /** Whether everybody may read it: parts of it that only members could then stay out. */
  isPublic: boolean;
  /** Hears of each part that is not for everybody, in a few words: 'a part that was only sent by e-mail'. */
  leaveOut(what: string): void;
  /** Hears of each kind of card that is not known here; of one, its words alone came along. */
  misread(kind: string): void;
}

/** What Ghost stored with a card or a node: whatever its version put there. */
export type CardData = Readonly<Record<string, unknown>>;

export function isCardData(value: unknown): value is CardData {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The text under the first of the names that has one; '' where none has. */
export function wordsOf(data: CardData, ...names: string[]): string {
  for (const name of names) {
    const value = data[name];
    if (typeof value === 'string' && value.trim() !== '') return value;
    if (typeof value === 'number') return String(value);
  }
  return '';
}

export function partOf(data: CardData, name: string): CardData {
  const value = data[name];
  return isCardData(value) ? value : {};
}

export function listOf(data: CardData, name: string): CardData[] {
  const value = data[name];
  return Array.isArray(value) ? value.filter(isCardData) : [];
}
