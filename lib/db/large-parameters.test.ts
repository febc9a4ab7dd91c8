import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#testing/test-database.ts';
import { database } from './client.ts';
import { asParameter } from './json.ts';
import { parameter } from './large-parameters.ts';

useTestDatabase();

const large = `"quoted" \\ and 'so' – ${'ünïcödé 🦆 '.repeat(20_000)}`;
const asText = (value: string) => database().$queryRaw<{ text: string }[]>`SELECT ${value}::text AS "text"`;

describe('a large parameter', () => {
  it('arrives as it is, beside small ones', async () => {
    const rows = await database().$queryRaw`SELECT ${1}::int AS "one", ${parameter(large)}::text AS "text", ${parameter('small')}::text AS "small"`;
    expect(rows).toEqual([{ one: 1, text: large, small: 'small' }]);
  });

  it('arrives in a transaction, in queries that return rows and in others', async () => {
    await database().$transaction(async (tx) => {
      await tx.$executeRaw`CREATE TEMPORARY TABLE "Kept" AS SELECT ${parameter(large)}::text AS "text"`;
      expect(await tx.$queryRaw`SELECT "text" = ${parameter(large)}::text AS "same" FROM "Kept"`).toEqual([{ same: true }]);
      await tx.$executeRaw`DROP TABLE "Kept"`;
    });
  });

  it('may be rows, whose texts the database can hold', async () => {
    const rows = [{ text: large }, { text: `a\0b\ud800${'c'.repeat(20_000)}` }];
    const came = await database().$queryRaw<{ text: string }[]>`SELECT * FROM json_to_recordset(${asParameter(rows)}::json) AS r("text" text)`;
    expect(came.map(({ text }) => text)).toEqual([large, `ab\ufffd${'c'.repeat(20_000)}`]);
  });

  it('is there for one query', async () => {
    const named = parameter(large);
    expect(await asText(named)).toEqual([{ text: large }]);
    await expect(asText(named)).rejects.toThrow('a second time');
  });

  it('is no text that somebody typed', async () => {
    const typed = 'large parameter 00000000-0000-0000-0000-000000000000 0';
    expect(await asText(typed)).toEqual([{ text: typed }]);
  });
});
