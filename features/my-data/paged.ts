/** Rows that are read at once: enough that the way there and back does not count, few enough for memory. */
export const ROWS_A_READ = 1_000;

/** All rows, read a page at a time: `read` gives those after the last one of the page before, at most ROWS_A_READ. */
export async function* paged<Row>(read: (last: Row | undefined) => Promise<Row[]>): AsyncGenerator<Row, void> {
  let last: Row | undefined;
  for (;;) {
    const rows = await read(last);
    yield* rows;
    last = rows.at(-1);
    if (rows.length < ROWS_A_READ) return;
  }
}
