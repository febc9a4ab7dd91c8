import { asParameter } from '#lib/db/json.ts';
import { database, type Database, type Transaction } from '#lib/db/client.ts';
import type { PlannedPost } from '../planned.ts';
import { refusedValue } from '../refused-value.ts';
import { postFields } from './post-fields.ts';
import type { Rendering } from './rendering.ts';

/**
 * Makes the heavy columns of posts ready, on a connection of its own, while the database inserts the ones before: reading
 * their JSON, finding the words that a search knows them by, compressing them. Inserting them only copies that.
 * One import at a time.
 */
export interface Staging {
  /** What the database refuses of them is left to their transaction, which tells of it. */
  ahead(db: Database, plans: readonly PlannedPost[]): Promise<void>;
  /** The same for those that are not ready, as part of their transaction. */
  complete(tx: Transaction, plans: readonly PlannedPost[]): Promise<void>;
}

export function createStaging({ rendering, now }: { rendering: Rendering; now: Date }): Staging {
  const ready = new WeakSet<PlannedPost>();
  const rowOf = (plan: PlannedPost) => {
    const { title, excerpt, source } = postFields(plan, now);
    const { html, text } = rendering.body(plan);
    return { legacyId: plan.legacyId, title, excerpt, source, html, text };
  };
  return {
    async ahead(db, plans) {
      try {
        await stage(db, plans.map(rowOf));
        for (const plan of plans) ready.add(plan);
      } catch (error) {
        if (refusedValue(error) === null) throw error;
      }
    },
    complete: (tx, plans) => stage(tx, plans.filter((plan) => !ready.has(plan)).map(rowOf)),
  };
}

/** Has an import begin with nothing ready, and leaves nothing behind; one that was killed does. */
export async function whileStaging<Result>(work: () => Promise<Result>): Promise<Result> {
  const clear = () => database().$executeRaw`TRUNCATE "StagedPost"`;
  await clear();
  try {
    return await work();
  } finally {
    await clear().catch(() => undefined); // where the database is away; the next import begins with it
  }
}

async function stage(db: Database | Transaction, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await db.$executeRaw`
    INSERT INTO "StagedPost" ("legacyId", "title", "excerpt", "source", "html", "text", "search")
    SELECT r.*, post_search(r."title", r."excerpt", r."text")
    FROM json_to_recordset(${asParameter(rows)}::json) AS r("legacyId" int, "title" text, "excerpt" text, "source" text, "html" text, "text" text)
    ON CONFLICT ("legacyId") DO UPDATE SET ("title", "excerpt", "source", "html", "text", "search")
      = (EXCLUDED."title", EXCLUDED."excerpt", EXCLUDED."source", EXCLUDED."html", EXCLUDED."text", EXCLUDED."search")`;
}
