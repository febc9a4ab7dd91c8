import { plainTextToHtml } from './plain-text.ts';

/** Runs `render`; where elements are nested so deep that the call stack ends, answers with `otherwise` instead. */
export function withinStack<Result>(render: () => Result, otherwise: () => Result): Result {
  try {
    return render();
  } catch (error) {
    if (error instanceof RangeError) return otherwise();
    throw error;
  }
}

/** The source's words without its tags, all of it escaped. */
export function plainRendering(source: string): { html: string; text: string } {
  const lines = source.replace(/<[^<>]*>/g, '\n').split('\n');
  const text = lines
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
  return { html: plainTextToHtml(text), text };
}
