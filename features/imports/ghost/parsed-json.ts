import { type CardData, isCardData } from './ghost-text.ts';

/** The object that a text is in JSON; an empty one where it is none. */
export function parsedJson(json: string): CardData {
  try {
    const value: unknown = JSON.parse(json);
    return isCardData(value) ? value : {};
  } catch {
    return {};
  }
}
