import type { Transaction } from '#lib/db/client.ts';
import { storableJson } from '#lib/db/json.ts';
import { parameter } from '#lib/db/large-parameters.ts';
import type { PlannedRecord } from '../planned.ts';
import { replacedThing, type ReplacedThing } from '../replaced.ts';
import type { Arrival } from './add-posts.ts';

/** Keeps things of an old site as its archive has them: new ones, and those that it has otherwise than before, which it returns as they were. */
export async function storeRecords(tx: Transaction, { sourceId, runId }: Pick<Arrival, 'sourceId' | 'runId'>, records: readonly PlannedRecord[]): Promise<ReplacedThing[]> {
  if (records.length === 0) return [];
  // A statement may not write a row twice: of one key the last counts.
  const unique = [...new Map(records.map((record) => [`${record.type}\n${record.key}`, record])).values()];
  const replaced = await tx.$queryRaw<{ type: string; key: string; raw: unknown; path: string | null }[]>`
    WITH given AS (
      SELECT * FROM json_to_recordset(${parameter(`[${unique.map(asJson).join(',')}]`)}::json) AS r("type" text, "key" text, "raw" jsonb, "path" text)
    ), written AS (
      INSERT INTO "ImportRecord" ("sourceId", "type", "key", "raw", "path", "runId") SELECT ${sourceId}, "type", "key", "raw", "path", ${runId ?? null}::int FROM given
      ON CONFLICT ("sourceId", "type", "key") DO UPDATE SET "raw" = EXCLUDED."raw", "path" = EXCLUDED."path"
        WHERE "ImportRecord"."raw" IS DISTINCT FROM EXCLUDED."raw" OR "ImportRecord"."path" IS DISTINCT FROM EXCLUDED."path"
      RETURNING "type", "key"
    )
    SELECT before."type", before."key", before."raw", before."path" FROM written
    JOIN "ImportRecord" before ON before."sourceId" = ${sourceId} AND before."type" = written."type" AND before."key" = written."key"`;
  return replaced.map((row) => replacedThing.parse({ kind: 'record', sourceId, ...row }));
}

/** What is JSON already is not written as a text of JSON. */
function asJson({ type, key, raw, path = null }: PlannedRecord): string {
  return `{"raw":${raw},${storableJson({ type, key, path }).slice(1)}`;
}
