import type { DateStyle } from '#lib/dates.ts';

/** Whose archive is made, and how its dates are written. */
export type Owner = { userId: string; style: DateStyle };

/** One kind of thing that an account has: a JSON file of its own, and a part of the readable page. */
export type Section = {
  /** The file's name without its ending, and the part's anchor. */
  name: string;
  title: string;
  data: (owner: Owner) => AsyncIterable<object>;
  items: (owner: Owner) => AsyncIterable<string>;
};

type Kind<Row extends object> = {
  name: string;
  title: string;
  rows: (userId: string) => AsyncIterable<Row>;
  /** The row as the JSON file has it, where that is not the row itself. */
  data?: (row: Row) => object;
  /** The row as HTML; whatever somebody typed is escaped in it. */
  item: (row: Row, style: DateStyle) => string;
};

/** Rows are read once for each file that shows them, and never held all at once. */
export function section<Row extends object>({ name, title, rows, data = (row) => row, item }: Kind<Row>): Section {
  return {
    name,
    title,
    data: ({ userId }) => each(rows(userId), data),
    items: ({ userId, style }) => each(rows(userId), (row) => item(row, style)),
  };
}

async function* each<From, To>(rows: AsyncIterable<From>, change: (row: From) => To): AsyncGenerator<To, void> {
  for await (const row of rows) yield change(row);
}
