import { z } from 'zod';
import { Asker } from './asker.ts';

/** A process that puts load on one address and tells how it went. */
const told = z.object({
  port: z.int(), paths: z.array(z.string()).min(1), headers: z.record(z.string(), z.string()),
  seconds: z.number(), warmUp: z.number(), connections: z.int(),
});
type Told = z.infer<typeof told>;

process.once('message', (message) => void run(told.parse(message)));
process.once('disconnect', () => process.exit());

async function run(question: Told): Promise<void> {
  await load(question, question.warmUp);
  process.send?.(await load(question, question.seconds), () => process.exit());
}

async function load({ port, paths, headers, connections }: Told, seconds: number) {
  const requests = paths.map((path) => requestFor(path, port, headers));
  const [cpu, began] = [process.cpuUsage(), performance.now()];
  const asked = await Promise.all(Array.from({ length: connections }, (_, index) => {
    const first = Math.floor((index / connections) * requests.length); // each begins elsewhere, so that no two ask for the same at once
    return new Asker(port, requests, first, began + seconds * 1_000).times();
  }));
  const elapsed = performance.now() - began;
  const { user, system } = process.cpuUsage(cpu);
  const times = Float64Array.from(asked.flat()).sort();
  return {
    requestsPerSecond: (times.length * 1_000) / elapsed,
    p50: times[Math.floor(times.length * 0.5)] ?? 0,
    p99: times[Math.floor(times.length * 0.99)] ?? 0,
    clientShare: (user + system) / 1_000 / elapsed,
  };
}

function requestFor(path: string, port: number, headers: Record<string, string>): Buffer {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.from(`GET ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${lines.join('')}\r\n`);
}
