import { randomUUID } from 'node:crypto';
import type { SqlDriverAdapterFactory, SqlQuery, SqlQueryable } from '@prisma/driver-adapter-utils';

/**
 * Prisma writes the parameters of a raw query down as JSON and reads that again before the database gets them: of a text of
 * megabytes that makes three. So a large one stays behind under a name, which goes through Prisma in its place; the
 * adapter puts it back. The names cannot be guessed, so that nothing that is typed is ever taken for one.
 */
const large = new Map<string, string>();
const prefix = `large parameter ${randomUUID()} `;
let count = 0;

/** Shorter ones are not worth it. */
const SHORTEST_LARGE = 16_000;

/** A parameter of one raw query, which has to be made in its template: it is there once. */
export function parameter(text: string): string {
  if (text.length < SHORTEST_LARGE) return text;
  const name = `${prefix}${count++}`;
  large.set(name, text);
  return name;
}

/** The same adapter, which puts large parameters back. */
export function withLargeParameters(factory: SqlDriverAdapterFactory): SqlDriverAdapterFactory {
  const { provider, adapterName } = factory;
  return {
    provider,
    adapterName,
    async connect() {
      const adapter = putBack(await factory.connect());
      const startTransaction = adapter.startTransaction.bind(adapter);
      adapter.startTransaction = async (isolationLevel) => putBack(await startTransaction(isolationLevel));
      return adapter;
    },
  };
}

function putBack<Connection extends SqlQueryable>(connection: Connection): Connection {
  const [queryRaw, executeRaw] = [connection.queryRaw.bind(connection), connection.executeRaw.bind(connection)];
  connection.queryRaw = (query) => queryRaw(whole(query));
  connection.executeRaw = (query) => executeRaw(whole(query));
  return connection;
}

function whole(query: SqlQuery): SqlQuery {
  const isNamed = (value: unknown): value is string => typeof value === 'string' && value.startsWith(prefix);
  return query.args.some(isNamed) ? { ...query, args: query.args.map((value) => (isNamed(value) ? taken(value) : value)) } : query;
}

function taken(name: string): string {
  const text = large.get(name);
  if (text === undefined) throw new Error('A large parameter was asked for a second time.');
  large.delete(name);
  return text;
}
