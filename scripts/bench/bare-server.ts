import { createServer } from 'node:http';
import { z } from 'zod';

/** A process that answers every request with the response that it was told: the least that a node:http server can do. */
const told = z.object({ status: z.int(), headers: z.record(z.string(), z.union([z.string(), z.array(z.string())])), body: z.instanceof(Uint8Array) });

process.once('message', (message) => {
  const { status, headers, body } = told.parse(message);
  const server = createServer((_, response) => {
    response.writeHead(status, headers);
    response.end(body);
  });
  server.listen(0, '127.0.0.1', () => {
    const bound = server.address();
    if (bound && typeof bound === 'object') process.send?.({ port: bound.port });
  });
});
process.once('disconnect', () => process.exit()); // whoever asked is gone
