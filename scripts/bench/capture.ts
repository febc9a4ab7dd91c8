import { get } from 'node:http';

/** A response as it comes over the line, still compressed. */
export type Captured = { status: number; headers: Record<string, string | string[]>; body: Buffer };

/** Headers that belong to the connection, which every node:http server sets by itself. */
const OF_THE_CONNECTION = new Set(['date', 'connection', 'keep-alive', 'transfer-encoding']);

/** Asks once. */
export function capture(url: string, headers: Record<string, string> = {}): Promise<Captured> {
  return new Promise((done, fail) => {
    get(url, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('error', fail).on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const kept = Object.entries(response.headers).flatMap(([name, value]) => (value === undefined || OF_THE_CONNECTION.has(name) ? [] : [[name, value] as const]));
        done({ status: response.statusCode ?? 0, headers: Object.fromEntries(kept), body: Buffer.concat(chunks) });
      });
    }).on('error', fail);
  });
}
