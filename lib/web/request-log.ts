import type { IncomingMessage, ServerResponse } from 'node:http';
import { env } from '#lib/env.ts';
import { logger } from '#lib/log.ts';

/** One line a request in production. The query, the address and the browser of the reader are nobody's business. */
export function logRequest(request: IncomingMessage, response: ServerResponse): { cache: string; path: string } {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const line = { cache: 'none', path };
  if (env().NODE_ENV !== 'production') return line;
  const began = performance.now();
  response.once('close', () => {
    const ms = Math.round((performance.now() - began) * 10) / 10;
    logger().info({ method: request.method, path, status: response.statusCode, cache: line.cache, ms });
  });
  return line;
}
