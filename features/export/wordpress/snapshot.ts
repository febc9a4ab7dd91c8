import pg from 'pg';

/** The database as it was at one moment, whatever is written meanwhile. */
export interface Snapshot {
  all<Row extends pg.QueryResultRow>(sql: string): Promise<Row[]>;
  /** Row by row, a few at a time in memory. */
  rows<Row extends pg.QueryResultRow>(sql: string): AsyncGenerator<Row>;
}

const ROWS_AT_ONCE = 200;

/** Looks at the database of `url` as it is now. */
export async function withSnapshot<Result>(url: string, look: (snapshot: Snapshot) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url, application_name: 'left-futures export' });
  client.on('error', () => undefined); // whatever is asked next says so
  await client.connect();
  try {
    await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; SET LOCAL TimeZone = 'UTC'`);
    return await look(snapshotOf(client));
  } finally {
    await client.end();
  }
}

function snapshotOf(client: pg.Client): Snapshot {
  let cursors = 0;
  return {
    all: async <Row extends pg.QueryResultRow>(sql: string) => (await client.query<Row>(sql)).rows,
    async *rows<Row extends pg.QueryResultRow>(sql: string) {
      const name = `rows_${++cursors}`;
      await client.query(`DECLARE ${name} NO SCROLL CURSOR FOR ${sql}`);
      for (;;) {
        const { rows } = await client.query<Row>(`FETCH ${ROWS_AT_ONCE} FROM ${name}`);
        yield* rows;
        if (rows.length < ROWS_AT_ONCE) break;
      }
      await client.query(`CLOSE ${name}`);
    },
  };
}
