import { z } from 'zod';

const databaseError = z.object({
  meta: z.object({ driverAdapterError: z.object({ cause: z.object({ originalCode: z.string(), originalMessage: z.string() }) }) }),
});

/** PostgreSQL's classes of errors that lie in a value, not in the query or the server: data exceptions and exceeded limits. */
const VALUE_ERRORS = /^(22|54)/;

/** What PostgreSQL says of a value that it cannot hold; null for any other error. */
export function refusedValue(error: unknown): string | null {
  const { data } = databaseError.safeParse(error);
  const cause = data?.meta.driverAdapterError.cause;
  return cause && VALUE_ERRORS.test(cause.originalCode) ? cause.originalMessage : null;
}
