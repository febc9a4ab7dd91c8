/** The rows and cells of a table as a spreadsheet copies it (tabs), or as CSV (RFC 4180; commas or semicolons). Cells are trimmed, empty rows left out. */
export function cellsOf(text: string): string[][] {
  const separator = separatorOf(text);
  const lines = text.replace(/\r\n?/g, '\n');
  const rows = split(separator === ',' ? withoutSpacedThousands(lines) : lines, separator).filter((row) => row.some((cell) => cell !== ''));
  return separator === ',' ? withoutBrokenThousands(rows) : rows;
}

function separatorOf(text: string): string {
  if (text.includes('\t')) return '\t';
  const outside = text.replace(/"[^"]*"/g, '');
  return count(outside, ';') > count(outside, '\n') ? ';' : ',';
}

const count = (text: string, character: string) => text.split(character).length - 1;

function split(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  const end = () => {
    rows.at(-1)?.push(cell.trim());
    cell = '';
  };
  for (let at = 0; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quoted && character === '"' && text[at + 1] === '"') cell += text[++at];
    else if (character === '"' && (quoted || cell.trim() === '')) quoted = !quoted;
    else if (!quoted && character === separator) end();
    else if (!quoted && character === '\n') {
      end();
      rows.push([]);
    } else cell += character;
  }
  end();
  return rows;
}

/** Where a space follows each comma between cells, one without is part of a number: "Labour, 23,283". */
function withoutSpacedThousands(text: string): string {
  const closed = text.replace(/(\d),(?=\d{3}(?!\d))/g, '$1');
  return /, /.test(closed) && !/,(?! )/.test(closed) ? closed : text;
}

/** "Labour,23,283" has two cells, not three: where a row is longer than the first, groups of three digits are one number. */
function withoutBrokenThousands(rows: readonly string[][]): string[][] {
  const least = Math.min(...rows.map((row) => joined(row, 0).length));
  const width = Math.max(Math.min(rows[0]?.length ?? 0, ...rows.map((row) => row.length)), least);
  return rows.map((row) => (row.length > width ? joined(row, width) : row));
}

function joined(row: readonly string[], width: number): string[] {
  const cells: string[] = [];
  row.forEach((cell, at) => {
    const before = cells.at(-1) ?? '';
    const tooLong = cells.length + row.length - at > width;
    if (tooLong && /^\d{3}$/.test(cell) && /^\d{1,3}(?:,\d{3})*$/.test(before)) cells[cells.length - 1] = `${before},${cell}`;
    else cells.push(cell);
  });
  return cells;
}
