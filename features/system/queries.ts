import { uptime, version } from 'node:process';
import { env } from '#lib/env.ts';
import { pageStore } from '#lib/cache/shared.ts';
import { database } from '#lib/db/client.ts';
import site from '../../package.json' with { type: 'json' };

export type SystemFacts = Awaited<ReturnType<typeof readSystem>>;

/** How this instance and the database are. Sizes are bytes; rows of large tables are the database's own estimate. */
export async function readSystem() {
  const db = database();
  const [[about], tables, [media]] = await Promise.all([
    db.$queryRaw<{ version: string; bytes: number; connections: number }[]>`
      SELECT current_setting('server_version') AS "version", pg_database_size(current_database())::float8 AS "bytes",
        (SELECT count(*)::int FROM pg_stat_activity WHERE datname = current_database()) AS "connections"`,
    db.$queryRaw<{ name: string; bytes: number; rows: number }[]>`
      SELECT c.relname AS "name", pg_total_relation_size(c.oid)::float8 AS "bytes", coalesce(nullif(greatest(c.reltuples, 0), 0), pg_stat_get_live_tuples(c.oid), 0)::float8 AS "rows"
      FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' ORDER BY 2 DESC LIMIT 8`,
    db.$queryRaw<{ files: number; bytes: number }[]>`SELECT count(*)::int AS "files", coalesce(sum("bytes"), 0)::float8 AS "bytes" FROM "Media" WHERE "fetchState" IS NULL`,
  ]);
  const { SMTP_URL, SITE_URL, PAGE_CACHE, PAGE_CACHE_MB } = env();
  return {
    versions: { site: site.version, next: site.dependencies.next, node: version.replace(/^v/, ''), database: about?.version ?? '' },
    upSeconds: Math.round(uptime()),
    siteUrl: SITE_URL,
    database: { bytes: about?.bytes ?? 0, connections: about?.connections ?? 0, tables },
    media: { files: media?.files ?? 0, bytes: media?.bytes ?? 0 },
    pages: { on: PAGE_CACHE === 'on', mostBytes: PAGE_CACHE_MB * 1024 * 1024, bytes: pageStore().bytes, ...pageStore().counts },
    mail: SMTP_URL ? new URL(SMTP_URL).host : null,
  };
}
