import { markupTokens, type MarkupToken } from './markup-tokens.ts';
import { runPieces, type Run } from './paragraph-run.ts';

type Block = Extract<MarkupToken, { kind: 'block' }>;

// They hold lines of text, never paragraphs.
const PHRASING_ONLY = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'legend', 'summary']);

/** Whether a content comes from the block editor, whose markup has its paragraphs already. */
export function isBlockMarkup(content: string): boolean {
  return content.includes('<!-- wp:');
}

/**
 * WordPress's automatic paragraphs: classic posts and comments are stored with blank lines for paragraphs and line
 * ends for line breaks, among whatever HTML their author typed. Returns HTML that ends in a line end, '' for blank text.
 *
 * The text is runs of inline content between block tags, and every run is decided by the two tags around it:
 * what a block begins with stays bare if it is one paragraph (`<li>text</li>`), everything else gets `<p>`, and a
 * typed `<p>` or `</p>` becomes the edge of its run's first or last paragraph. Unlike WordPress this leaves no
 * unmatched `</p>` where a block holds several paragraphs, and wraps nothing that shows nothing (a lone comment).
 */
export function autoParagraphs(text: string): string {
  const output = createOutput();
  let left: Block | undefined;
  let inline: MarkupToken[] = [];

  const endRun = (right: Block | undefined) => {
    writeRun(output, runPieces(inline), left, right);
    inline = [];
  };
  for (const token of markupTokens(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text)) {
    if (token.kind !== 'block') {
      inline.push(token);
      continue;
    }
    endRun(token);
    if (token.name !== 'p' || token.role === 'whole') writeBlock(output, token);
    left = token;
  }
  endRun(undefined);
  return output.text();
}

function writeRun(output: Output, run: Run, left: Block | undefined, right: Block | undefined): void {
  const opened = left?.name === 'p' && left.role === 'open' ? left.source : undefined;
  const closed = right?.name === 'p' && right.role === 'close';
  const beginsBlock = left !== undefined && (left.role === 'open' || left.name === 'figcaption');

  if (run.pieces.length === 0) {
    // A bare <p></p> is nothing; one with attributes may be somebody's spacer.
    if (opened && opened !== '<p>' && closed) output.line(`${opened}</p>`);
    return;
  }
  if (beginsBlock && !opened && !closed && left.name !== 'blockquote') {
    const holdsLines = PHRASING_ONLY.has(left.name) && right?.name === left.name;
    if (holdsLines || (run.pieces.length === 1 && run.lead < 2)) {
      output.add(tight(run, right));
      return;
    }
  }
  run.pieces.forEach((piece, index) => {
    const first = index === 0;
    if (!first || !beginsBlock || opened || run.lead > 1) output.newline();
    if (piece.hollow && !opened && !closed) output.add(piece.html);
    else output.add(`${(first && opened) || '<p>'}${piece.html}</p>`);
  });
  if (closed || run.trail > 1) output.newlineNext();
}

/** The one paragraph that a block begins with, as it stands; the line ends around it stay for the eye. */
function tight(run: Run, right: Block | undefined): string {
  const html = run.pieces.map((piece) => piece.html).join('<br />\n');
  return `${run.lead > 0 ? '\n' : ''}${html}${run.trail > 0 && right?.name !== 'figcaption' ? '\n' : ''}`;
}

function writeBlock(output: Output, block: Block): void {
  const ownLine = block.name !== 'figcaption';
  if (block.role !== 'close' && ownLine) output.newline();
  output.add(block.source);
  if (block.role !== 'open' && ownLine) output.newlineNext();
}

type Output = ReturnType<typeof createOutput>;

function createOutput() {
  const parts: string[] = [];
  let newlineWanted = false;

  const newline = () => {
    newlineWanted = false;
    if (parts.length > 0 && !parts.at(-1)?.endsWith('\n')) parts.push('\n');
  };
  const add = (part: string) => {
    if (newlineWanted) newline();
    parts.push(part);
  };
  return {
    newline,
    add,
    /** A line end before whatever comes next. */
    newlineNext() {
      newlineWanted = true;
    },
    line(part: string) {
      newline();
      add(part);
      newlineWanted = true;
    },
    text(): string {
      newline();
      return parts.join('');
    },
  };
}
