import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '#lib/env.ts';
import { logger } from '#lib/log.ts';

type Answer = { method: string | undefined; path: string; status: number; cache: string; began: number };

/** One line a request in production. The query, the address and the browser of the reader are nobody's business. */
export function logAnswer({ began, ...line }: Answer): void {
  if (env().NODE_ENV === 'production') logger().info({ ...line, ms: Math.round((performance.now() - began) * 10) / 10 });
}

/** Logs a request once it is answered; `cache` is filled in as that is found out. */
export function logRequest(request: IncomingMessage, response: ServerResponse): { cache: string; path: string } {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const found = { cache: 'none', path };
  const began = performance.now();
  response.once('close', () => logAnswer({ method: request.method, path, status: response.statusCode, cache: found.cache, began }));
  return found;
}
