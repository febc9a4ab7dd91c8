import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from '#generated/prisma/client.ts';
import { env } from '#lib/env.ts';
import { withLargeParameters } from './large-parameters.ts';

export type { Prisma } from '#generated/prisma/client.ts';
export type Database = ReturnType<typeof openClient>;
/** What a command writes through. */
export type Transaction = Parameters<Parameters<Database['$transaction']>[0]>[0];

/** What no query returns unless it asks for it by name. */
const secrets = {
  account: { accessToken: true, refreshToken: true, idToken: true },
  comment: { guestEmail: true, imported: true },
  post: { passwordHash: true, previewKey: true },
  user: { email: true },
} as const;

const POOL_SIZE = 20;
const CONNECT_TIMEOUT_MS = 3_000;
/** Nothing that a request or a batch asks takes this long; a statement that does waits for a lock that does not come. */
const STATEMENT_TIMEOUT_MS = 60_000;

const shared: typeof globalThis & { leftFuturesDatabase?: { url: string; client: Database } } = globalThis;

/** The database client of this process; one, however many bundles ask. Throws where no database was opened. */
export function database(): Database {
  const url = env().DATABASE_URL;
  if (!url) throw new Error('No database is open: openDatabase() comes first.');
  if (shared.leftFuturesDatabase?.url !== url) shared.leftFuturesDatabase = { url, client: openClient(url) };
  return shared.leftFuturesDatabase.client;
}

/** Ends the process's connections, where it has any. */
export async function closeClient(): Promise<void> {
  const open = shared.leftFuturesDatabase;
  delete shared.leftFuturesDatabase;
  await open?.client.$disconnect();
}

function openClient(url: string) {
  const adapter = new PrismaPg(
    { connectionString: url, max: POOL_SIZE, connectionTimeoutMillis: CONNECT_TIMEOUT_MS, statement_timeout: STATEMENT_TIMEOUT_MS },
    { statementNameGenerator: ({ sql }) => statementName(sql) },
  );
  return new PrismaClient({ adapter: withLargeParameters(adapter), omit: secrets });
}

const names = new Map<string, string>();
const MAX_NAMES = 500;
/** A longer one inserts many rows at once; of those hardly two are the same, and each name is kept here and in every connection. */
const LONGEST_NAMED = 8_000;

/** PostgreSQL parses and plans a query once for each connection when it bears a name. */
function statementName(sql: string): string {
  if (sql.length > LONGEST_NAMED) return '';
  const known = names.get(sql);
  if (known) return known;
  if (names.size >= MAX_NAMES) return '';
  const name = `q${names.size}`;
  names.set(sql, name);
  return name;
}
