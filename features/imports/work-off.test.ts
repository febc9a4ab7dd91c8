import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { author, dump, emptySite, exported, importText, item } from './import-fixture.ts';
import { deathsOfImports } from './deaths.ts';
import { beginImport, handInImport } from './hand-in.ts';
import { tryTurn } from './import-turn.ts';
import { getFindings, getImport, getImports } from './run-queries.ts';
import { pauseImport, resumeImport, undoImport } from './run-state.ts';
import { keepUpload } from './uploads.ts';
import { removeKept } from './upload-removal.ts';
import { importsWait } from './waiting.ts';
import { workOffImports } from './work-off.ts';

useTestDatabase();
const folder = mkdtempSync(join(tmpdir(), 'uploads-'));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  await emptySite();
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
});

const now = new Date('2026-11-23T12:00:00Z');
const going = new AbortController().signal;
const work = (signal = going) => workOffImports({ now, signal });
const upload = (text: string) => keepUpload('export.xml', (async function* () {
  yield Buffer.from(text);
})());
const whole = exported(author('ada', 'Ada Łoś'), ...Array.from({ length: 120 }, (_, index) => item({ id: index + 1 })), item({ id: 1, title: 'Twin' }));

async function handedIn(text: string) {
  const admin = await personOf('ADMIN');
  const file = await upload(text);
  const answer = await handInImport(admin, { kind: 'wordpress', files: [file] }, now);
  if (!answer.ok) throw new Error('refused');
  return { admin, runId: answer.runId, path: file.path ?? '' };
}
const statusOf = async (runId: number) => (await getImport(runId))?.status;

describe('an uploaded archive', () => {
  it('is read, waits for what is chosen, and is then imported by the site', async () => {
    const { admin, runId, path } = await handedIn(whole);
    expect(await statusOf(runId)).toBe('WAITING');
    await work();
    expect(await getImport(runId)).toMatchObject({ status: 'PAUSED', batches: 0, holds: { posts: 121 }, authors: [{ login: 'ada', name: 'Ada Łoś', email: 'ada@wharf.example' }], site: { title: 'The Wharf' } });
    expect(await getFindings(runId, { kind: 'left-out' })).toMatchObject([{ title: 'Twin' }]);
    expect(await database().post.count()).toBe(0);
    await beginImport(admin, runId, { authors: { ada: admin.userId } }, now);
    await work();
    expect(await getImport(runId)).toMatchObject({
      status: 'DONE', siteUrl: 'https://wharf.example', kind: 'wordpress', out: { added: { posts: 120, authors: 1 } },
      findings: expect.arrayContaining([{ kind: 'left-out', count: 1 }]), progress: { step: expect.stringMatching(/^(?:writing|settling)$/) },
    });
    expect(await getFindings(runId, { kind: 'left-out' })).toMatchObject([{ title: 'Twin', line: expect.any(Number) }]);
    expect(await database().author.findFirst({ where: { legacyId: 'ada' }, select: { userId: true } })).toEqual({ userId: admin.userId });
    expect((await getImports()).runs).toMatchObject([{ id: runId, status: 'DONE', file: 'export.xml' }]);
    expect(existsSync(path)).toBe(false);
  });

  it('is waited for while there is something to do, and nobody does it', async () => {
    expect(await importsWait()).toBe(false);
    await handedIn(whole);
    expect(await importsWait()).toBe(true);
    const turn = await tryTurn();
    expect(await importsWait()).toBe(false);
    await turn?.release();
    await work();
    expect(await importsWait()).toBe(false);
  });

  it('that is broken fails with the line and the reason, and nothing is written', async () => {
    const { runId } = await handedIn(whole.slice(0, 2_000));
    await work();
    expect(await getImport(runId)).toMatchObject({ status: 'FAILED', error: expect.stringMatching(/^export\.xml: Line \d+: the file ends/) });
    expect(await database().post.count()).toBe(0);
  });

  it('is for admins alone', async () => {
    const file = await upload(whole);
    expect(await handInImport(await personOf('EDITOR'), { kind: 'wordpress', files: [file] }, now)).toMatchObject({ ok: false });
    await removeKept([file]);
    expect(existsSync(file.path ?? '')).toBe(false);
  });
});

describe('an import that the site does', () => {
  async function begun() {
    const { admin, runId } = await handedIn(whole);
    await work();
    await beginImport(admin, runId, {}, now);
    return { admin, runId };
  }
  /** Has something happen once the first batch is there. */
  const afterFirst = async (runId: number, then: () => unknown) => {
    while ((await database().importBatch.count({ where: { runId } })) === 0) await new Promise((done) => setTimeout(done, 5));
    await then();
  };

  it('at whose same place three processes died has failed, and somebody may go on with it', async () => {
    const { admin, runId } = await begun();
    const died = deathsOfImports();
    await died(now);
    await died(now);
    expect(await statusOf(runId)).toBe('WAITING');
    await database().importBatch.create({ data: { runId, number: 1, position: 5, outcome: { added: {}, updated: {}, unchanged: {}, sampleRemoved: false }, made: {} } });
    await died(now); // it came further
    await died(now);
    expect(await statusOf(runId)).toBe('WAITING');
    await died(now);
    expect(await getImport(runId)).toMatchObject({ status: 'FAILED', error: 'failed' });
    await died(now); // nothing waits
    await database().importBatch.deleteMany({ where: { runId } });
    expect(await resumeImport(admin, runId, now)).toMatchObject({ ok: true });
    await work();
    expect(await statusOf(runId)).toBe('DONE');
  });

  it('ends with the site, and the next instance goes on with it to the same state', async () => {
    await importText(whole);
    const clean = await dump();
    await emptySite();
    const { runId } = await begun();
    const stopping = new AbortController();
    await Promise.all([work(stopping.signal), afterFirst(runId, () => stopping.abort(new Error('The site stops.')))]);
    expect(await statusOf(runId)).toBe('RUNNING');
    await work();
    expect(await statusOf(runId)).toBe('DONE');
    const { User: _people, ...tables } = await dump();
    const { User: _nobody, ...expected } = clean;
    expect(tables).toEqual(expected);
  });

  it('is paused, gone on with, and undone when somebody asks for it', async () => {
    const { admin, runId } = await begun();
    await Promise.all([work(), afterFirst(runId, () => pauseImport(admin, runId, now))]);
    expect([await statusOf(runId), await database().post.count() < 120]).toEqual(['PAUSED', true]);
    await work();
    expect(await statusOf(runId)).toBe('PAUSED');
    expect(await resumeImport(admin, runId, now)).toMatchObject({ ok: true });
    await work();
    expect([await statusOf(runId), await database().post.count()]).toEqual(['DONE', 120]);
    expect(await resumeImport(admin, runId, now)).toMatchObject({ ok: false });
    expect(await undoImport(admin, runId, now)).toMatchObject({ ok: true });
    await work();
    expect([await statusOf(runId), await database().post.count()]).toEqual(['UNDONE', 0]);
    expect(await undoImport(await personOf('EDITOR'), runId, now)).toMatchObject({ ok: false });
  });

  it('waits while another process imports', async () => {
    const { runId } = await begun();
    const turn = await tryTurn();
    await work();
    expect(await statusOf(runId)).toBe('WAITING');
    await turn?.release();
    await work();
    expect(await statusOf(runId)).toBe('DONE');
  });
});
