import type { MarkupToken } from './markup-tokens.ts';

/** Inline content between two blocks, cut at its blank lines. `lead` and `trail` count the line ends around it. */
export interface Run {
  pieces: { html: string; hollow: boolean }[];
  lead: number;
  trail: number;
}

const BREAK = '<br />';

/**
 * Cuts the tokens of one run (none of them a block) into paragraphs: at every blank line and every double `<br>`.
 * A single line end in the text becomes a line break; those within tags and comments stay.
 */
export function runPieces(tokens: MarkupToken[]): Run {
  const run: Run = { pieces: [], lead: 0, trail: 0 };
  let parts: string[] = [];
  let hollow = true;
  // Line ends that wait to become a line break or a new paragraph, once something follows them.
  let lineEnds = 0;
  let afterBreak = false;

  const endPiece = () => {
    while (parts.at(-1) === BREAK || isBlank(parts.at(-1) ?? 'end')) parts.pop();
    if (parts.length > 0) run.pieces.push({ html: trimEnd(parts.join('')), hollow });
    parts = [];
    hollow = true;
  };
  const endLine = () => {
    while (isBlank(parts.at(-1) ?? 'end')) parts.pop();
    if (parts.at(-1) !== BREAK) parts.push(BREAK);
    parts.push('\n');
  };
  const add = (part: string) => {
    if (lineEnds > 1) endPiece();
    if (parts.length === 0 && run.pieces.length === 0) run.lead = lineEnds;
    else if (lineEnds === 1) endLine();
    lineEnds = 0;
    parts.push(part);
  };
  const addText = (source: string) => {
    const lines = source.split('\n');
    lines.forEach((line, index) => {
      if (index > 0) lineEnds += 1;
      if (isBlank(line)) {
        if (lineEnds === 0 && parts.length > 0) parts.push(line);
        return;
      }
      const start = parts.length === 0 || lineEnds > 1 ? trimStart(line) : line;
      add(index < lines.length - 1 ? trimEnd(start) : start);
      hollow = false;
      afterBreak = false;
    });
  };

  for (const token of tokens) {
    if (token.kind === 'text') addText(token.source);
    else if (token.kind === 'inline') {
      add(token.source);
      hollow &&= token.hollow;
      afterBreak = false;
    } else if (token.kind === 'break') {
      if (afterBreak) lineEnds = 2;
      else if (parts.length > 0 && lineEnds < 2) add(BREAK);
      afterBreak = true;
    }
  }
  endPiece();
  run.trail = lineEnds;
  return run;
}

// HTML's own white space; a no-break space is content.
function isSpace(char: string | undefined): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\f';
}

function isBlank(text: string): boolean {
  return trimStart(text) === '';
}

function trimStart(text: string): string {
  let start = 0;
  while (isSpace(text[start])) start += 1;
  return text.slice(start);
}

function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && isSpace(text[end - 1])) end -= 1;
  return text.slice(0, end);
}
