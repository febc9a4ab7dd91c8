import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { importArchive } from './commands.ts';
import { author, category, commentOn, dump, emptySite, exported, item, term, textFile } from './import-fixture.ts';
import { wordpress } from './wordpress/reader.ts';

const site = useTestDatabase();
/** So that each process starts quickly. */
const compiled = mkdtempSync(join(tmpdir(), 'compiled-'));
const children = new Set<ChildProcess>();
afterAll(() => {
  children.forEach((child) => child.kill('SIGKILL'));
  rmSync(compiled, { recursive: true, force: true });
});

const KILLS = 20;
const archive = exported(
  author('ada', 'Ada'), author('bea', 'Bea'), category('transport'), category('ferries', 'transport'),
  ...Array.from({ length: 100 }, (_, index) => item({
    id: index + 1, type: index % 9 === 0 ? 'page' : 'post', parent: index % 9 === 0 && index < 90 ? index + 10 : 0,
    path: index % 7 === 0 ? '/2012/03/twin/' : `/2012/03/post-${index}/`, creator: index % 5 === 0 ? `guest-${index}` : 'bea', content: `Words of ${index}. `.repeat(20),
    terms: term('category', index % 2 ? 'ferries' : 'transport') + term('post_tag', `tag-${index % 13}`),
    comments: [0, 1, 2].map((nth) => commentOn({ id: nth === 2 ? '' : 1_000 + 3 * index + nth, parent: nth === 1 ? 1_000 + 3 * index : 0, content: `${index} ${nth}` })).join(''),
  })),
);

/** The same for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** A process that is ready to begin; those to come are started meanwhile. */
function readyChild(): Promise<ChildProcess> {
  const child = fork(join(import.meta.dirname, 'kill-fixture.ts'), { execArgv: [], stdio: ['ignore', 'ignore', 'inherit', 'ipc'], env: { ...process.env, NODE_COMPILE_CACHE: compiled } });
  children.add(child);
  return new Promise((done) => child.once('message', () => done(child)));
}

/** Has a child work, and kills it so long after it told of so many transactions. True where it had ended before that. */
async function killIn(child: ChildProcess, order: object, transactions: number, ms: number): Promise<boolean> {
  let [told, ended] = [0, false];
  const gone = once(child, 'exit');
  const point = new Promise<void>((reached) => {
    child.on('message', (message) => {
      if (message === 'done') ended = true;
      if (message !== 'checking') told += 1;
      if (ended || told >= transactions) reached();
    });
    if (transactions === 0) reached();
  });
  child.send(order);
  await Promise.race([point, gone]);
  await wait(ms);
  child.kill('SIGKILL');
  await gone;
  children.delete(child);
  return ended;
}

/** A transaction that did not come to its end has drawn numbers that no row got: where the next row's come from is no row. */
async function alignSequences(): Promise<void> {
  for (const table of ['Post', 'Comment', 'Author', 'Category', 'Tag', 'Redirect', 'Media', 'ImportSource', 'ImportRun']) {
    await database().$executeRawUnsafe(`SELECT setval('"${table}_id_seq"', coalesce((SELECT max(id) FROM "${table}"), 1), EXISTS (SELECT FROM "${table}"))`);
  }
}

const asOne = async () => (await database().importBatch.findMany({ orderBy: { number: 'asc' }, select: { number: true, position: true, outcome: true } })).map((batch) => JSON.stringify(batch));
const findings = () => database().importFinding.findMany({ orderBy: { id: 'asc' }, select: { batch: true, kind: true, title: true, message: true, newAddress: true } });

describe('an import whose process is killed', () => {
  it(`at twenty random points ends as one clean run does, row by row; so does undoing it`, async () => {
    const empty = await dump();
    await importArchive({ reader: wordpress, files: [textFile(archive)], actor: { userId: null, name: 'a test' }, now: new Date('2026-11-23T12:00:00Z'), batchSize: { things: 1, items: 12, chars: 100_000 } });
    const clean = { rows: await dump(), batches: await asOne(), findings: await findings() };
    await emptySite();

    const random = randomFrom(20_261_123);
    const order = { url: site.url(), text: archive };
    let next = readyChild();
    for (let kill = 0; kill < KILLS; kill++) {
      const child = await next;
      next = readyChild();
      expect(await killIn(child, order, Math.floor(random() * 4), random() * 15)).toBe(false);
      await alignSequences();
    }
    const reached = await database().importBatch.count();
    expect(reached).toBeGreaterThan(5);
    expect(reached).toBeLessThan(clean.batches.length);
    let child = await next;
    next = readyChild();
    expect(await killIn(child, order, Infinity, 0)).toBe(true);
    expect({ rows: await dump(), batches: await asOne(), findings: await findings() }).toEqual(clean);
    expect(await database().importRun.findMany({ select: { status: true } })).toEqual([{ status: 'DONE' }]);

    const { id } = await database().importRun.findFirstOrThrow({ select: { id: true } });
    for (let kill = 0; kill < 3; kill++) {
      child = await next;
      next = readyChild();
      expect(await killIn(child, { ...order, undo: id }, 1 + Math.floor(random() * 8), random() * 30)).toBe(false);
    }
    expect(await killIn(await next, { ...order, undo: id }, Infinity, 0)).toBe(true);
    const { ImportSource: _site, SearchWord: _words, ...rows } = await dump();
    const { ImportSource: _none, SearchWord: _noWords, ...before } = empty;
    expect(rows).toEqual(before);
  }, 240_000);
});
