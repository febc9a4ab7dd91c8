import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { ArchiveSite } from './archive-site.ts';
import { filledIn, readCommentForm, type CommentForm } from './comment-form.ts';
import { countWritten, makeWriters, type Writer } from './writers.ts';

/** Milliseconds from sending a comment to the answer that it is stored. `lost` and `doubled` are comments. */
export type Posting = { name: string; p50: number; p95: number; perSecond: number; lost: number; doubled: number };

const WRITERS = 20;
const WARM_UP = 100;
/** People at a keyboard take longer than this, even in a quarrel. */
const PACE_MS = 1_000;

/** Twenty write at once under the archive's longest discussion: first as fast as they are answered, then one comment a second each. */
export async function measurePosting({ databaseUrl, archive }: ArchiveSite, origin: string, seconds: number): Promise<Posting[]> {
  const writers = await makeWriters(databaseUrl, WRITERS);
  const form = await readCommentForm(origin, archive.busyPath);
  await Promise.all(writers.map((writer) => write(origin, form, writer, WARM_UP / WRITERS)));
  const rows: Posting[] = [];
  for (const [name, pace] of [['20 writers, each as fast as it is answered', 0], ['20 writers, each a comment a second', PACE_MS]] as const) {
    const before = await countWritten(databaseUrl, form.path, writers);
    const began = performance.now();
    const end = began + seconds * 1_000;
    const times = (await Promise.all(writers.map((writer) => write(origin, form, writer, Infinity, pace, end)))).flat();
    const elapsed = (performance.now() - began) / 1_000;
    const after = await countWritten(databaseUrl, form.path, writers);
    const stored = after.stored - before.stored;
    const distinct = Math.min(after.numbers, after.texts, after.said);
    rows.push({ name, ...percentiles(times), perSecond: times.length / elapsed, lost: Math.max(0, times.length - stored), doubled: after.stored - distinct });
  }
  return rows;
}

async function write(origin: string, form: CommentForm, writer: Writer, count: number, pace = 0, end = Infinity): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  await wait(Math.random() * pace); // not all in the same instant
  for (let sent = 0; sent < count && performance.now() < end; sent++) {
    const began = performance.now();
    await send(origin, form, writer, agent);
    times.push(performance.now() - began);
    await wait(Math.max(0, pace - (performance.now() - began)));
  }
  agent.destroy();
  return times;
}

function send(origin: string, form: CommentForm, { token }: Writer, agent: Agent): Promise<void> {
  const { type, body } = filledIn(form);
  const headers = { origin, cookie: `session=${token}; signed-in=1`, 'content-type': type, 'content-length': body.length };
  return new Promise((done, fail) => {
    const asked = request(origin + form.action, { method: 'POST', agent, headers }, (response) => {
      const to = response.headers.location ?? '';
      if (response.statusCode !== 303 || !/\/comment\/\d+\/$/.test(to)) fail(new Error(`A comment was answered with ${response.statusCode} ${to}.`));
      response.on('error', fail).resume().on('end', done);
    });
    asked.on('error', fail).end(body);
  });
}

function percentiles(times: readonly number[]): { p50: number; p95: number } {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}
