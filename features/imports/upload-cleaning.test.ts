import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import type { Person } from '#features/audit/actor.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import type { ImportStatus } from '#generated/prisma/enums.ts';
import { handInImport } from './hand-in.ts';
import { tryTurn } from './import-turn.ts';
import { getImport } from './run-queries.ts';
import { runFiles } from './run-schema.ts';
import { pauseImport, resumeImport } from './run-state.ts';
import { cleanUploads } from './upload-cleaning.ts';
import { addPart, beginUpload, findUpload, sealUploads, wholeUpload } from './upload-parts.ts';
import { holdUploads, removeUploads } from './upload-removal.ts';
import { keepUpload } from './uploads.ts';
import { workOffImports } from './work-off.ts';

useTestDatabase();
const now = new Date('2030-11-25T03:10:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);

let folder: string;
let admin: Person;
beforeAll(async () => {
  admin = await personOf('ADMIN');
  folder = await mkdtemp(join(tmpdir(), 'cleaning-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(join(folder, 'data'));
});
beforeEach(async () => {
  await database().importRun.deleteMany();
  await rm(join(folder, 'data'), { recursive: true, force: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function* pieces(text = 'an old site') {
  yield Buffer.from(text);
}

/** An upload that is here whole, last written to so many days ago. */
async function upload(days = 100): Promise<string> {
  const { path } = await keepUpload('old.xml', pieces());
  return old(path ?? '', days);
}

async function old(path: string, days = 100): Promise<string> {
  await utimes(path, ago(days), ago(days));
  return path;
}

/** A file of the owner's, which only looks as if nobody needed it. */
async function ownFile(...place: string[]): Promise<string> {
  const path = join(folder, ...place);
  await mkdir(join(path, '..'), { recursive: true });
  await writeFile(path, 'the owner’s own');
  return old(path, 400);
}

type RunFields = { status: ImportStatus; days: number; by?: 'site' | 'command'; wanted?: 'check' | 'import'; progressAt?: number };

async function runOf(paths: string | string[], { status, days, by = 'site', wanted = 'import', progressAt }: RunFields): Promise<number> {
  const options = { media: 'keep', authors: {}, kind: 'wordpress', by, actorName: 'A test', wanted };
  const files = [paths].flat().map((path) => ({ name: 'old.xml', bytes: 11, sha256: null, path }));
  const ended = ['DONE', 'UNDONE', 'PAUSED', 'FAILED'].includes(status) ? { finishedAt: ago(days) } : {};
  const progress = progressAt === undefined ? {} : { progress: { step: 'writing', bytes: 1, totalBytes: 2, items: 1, at: ago(progressAt).getTime() } };
  const run = await database().importRun.create({ data: { status, file: 'old.xml', files, options, startedAt: ago(days + 1), ...ended, ...progress }, select: { id: true } });
  return run.id;
}
const pathsOf = async (id: number) => runFiles.parse((await database().importRun.findUniqueOrThrow({ where: { id }, select: { files: true } })).files).map(({ path }) => path);

describe('an upload that nobody handed in', () => {
  it('goes after two days, its parts or the whole of it; one that somebody goes on with stays', async () => {
    const sent = async (bytes: number, days: number) => {
      const begun = await beginUpload(admin.userId, { name: 'old.xml', bytes });
      if (!begun) throw new Error('refused');
      await addPart(begun, 0, pieces('half'));
      await old(join(folder, 'data/imports', begun.id, 'upload'), days);
      return begun.id;
    };
    const [part, whole, fresh] = [await sent(10, 3), await sent(4, 3), await sent(10, 1)];
    const [left, empty] = [await upload(3), join(folder, 'data/imports', randomUUID())];
    await mkdir(empty);
    await old(empty, 3);
    await cleanUploads(now);
    expect([await findUpload(admin.userId, part), await findUpload(admin.userId, whole)]).toEqual([null, null]);
    expect([existsSync(left), existsSync(empty)]).toEqual([false, false]);
    expect(await findUpload(admin.userId, fresh)).toMatchObject({ offset: 4 });
  });

  it('stays where it is handed in just now, and is asked for again where it went just before', async () => {
    const begun = await beginUpload(admin.userId, { name: 'old.xml', bytes: 4 });
    if (!begun) throw new Error('refused');
    const offset = await addPart(begun, 0, pieces('whole'.slice(0, 4)));
    const file = wholeUpload({ ...begun, offset });
    if (!file?.path) throw new Error('not whole');
    await old(file.path);
    let cleaning: Promise<void> | undefined;
    await database().$transaction(async (tx) => {
      expect(await holdUploads(tx, [file])).toBe(true);
      cleaning = cleanUploads(now);
      await new Promise((done) => setTimeout(done, 500));
      await tx.importRun.create({ data: { status: 'WAITING', file: 'old.xml', files: [file] }, select: { id: true } });
    });
    await cleaning;
    expect(existsSync(file.path)).toBe(true);
    await sealUploads([{ ...begun, offset }]);
    await database().importRun.deleteMany();
    await cleanUploads(now);
    expect(existsSync(file.path)).toBe(false);
    expect(await handInImport(admin, { kind: 'wordpress', files: [file] }, now)).toMatchObject({ ok: false, formError: expect.stringContaining('not here any more') });
  });
});

describe('the files of a run', () => {
  it.each(['DONE', 'UNDONE'] as const)('that is %s go after a day, however young they are', async (status) => {
    const [before, after] = [await upload(0), await upload(0)];
    await runOf(before, { status, days: 0.5 });
    const ended = await runOf(after, { status, days: 1.5 });
    await cleanUploads(now);
    expect([existsSync(before), existsSync(after)]).toEqual([true, false]);
    expect(await getImport(ended)).toMatchObject({ lacksFiles: false });
  });

  it.each(['PAUSED', 'FAILED'] as const)('that is %s go after thirty days in which nobody touched it', async (status) => {
    const [young, worked, gone] = [await upload(), await upload(), await upload()];
    const kept = await runOf(young, { status, days: 29 });
    await runOf(worked, { status, days: 90, progressAt: 29 });
    const standing = await runOf([gone], { status, days: 31 });
    await cleanUploads(now);
    expect([young, worked, gone].map((path) => existsSync(path))).toEqual([true, true, false]);
    expect([await pathsOf(kept), await pathsOf(standing)]).toEqual([[young], [null]]);
    expect([await getImport(kept), await getImport(standing)]).toMatchObject([{ lacksFiles: false }, { lacksFiles: true }]);
  });

  it('that was paused today stay, however long ago it began', async () => {
    const file = await upload();
    const id = await runOf(file, { status: 'WAITING', days: 90 });
    expect(await pauseImport(admin, id, ago(1))).toMatchObject({ ok: true });
    await cleanUploads(now);
    expect([existsSync(file), (await getImport(id))?.finishedAt]).toEqual([true, ago(1)]);
  });

  it.each(['WAITING', 'RUNNING', 'UNDOING'] as const)('that is %s stay, however old they are', async (status) => {
    const file = await upload();
    const id = await runOf(file, { status, days: 400 });
    await cleanUploads(now);
    expect([existsSync(file), await pathsOf(id)]).toEqual([true, [file]]);
  });

  it('stay while another run has them too', async () => {
    const file = await upload();
    const done = await runOf(file, { status: 'DONE', days: 9 });
    const waiting = await runOf(file, { status: 'WAITING', days: 9 });
    await cleanUploads(now);
    await removeUploads(done);
    expect([existsSync(file), await pathsOf(waiting)]).toEqual([true, [file]]);
    await removeUploads(waiting);
    expect(existsSync(file)).toBe(false);
  });

  it('stay where somebody goes on with it just now', async () => {
    const file = await upload();
    const id = await runOf(file, { status: 'PAUSED', days: 31 });
    let cleaning: Promise<void> | undefined;
    await database().$transaction(async (tx) => {
      await tx.importRun.update({ where: { id }, data: { status: 'WAITING' }, select: { id: true } });
      cleaning = cleanUploads(now);
      await new Promise((done) => setTimeout(done, 500));
    });
    await cleaning;
    expect([existsSync(file), await pathsOf(id)]).toEqual([true, [file]]);
  });

  it('stay while another import is under way, which may be reading pictures from them', async () => {
    const [file, abandoned] = [await upload(), await upload()];
    await runOf(file, { status: 'DONE', days: 9 });
    const turn = await tryTurn();
    await cleanUploads(now);
    expect([existsSync(file), existsSync(abandoned)]).toEqual([true, false]);
    await turn?.release();
    await cleanUploads(now);
    expect(existsSync(file)).toBe(false);
  });

  it('that are gone are said to be, where somebody goes on with it all the same', async () => {
    const id = await runOf(await upload(), { status: 'PAUSED', days: 31 });
    await cleanUploads(now);
    expect(await resumeImport(admin, id, now)).toMatchObject({ ok: true });
    await workOffImports({ now, signal: new AbortController().signal });
    expect(await getImport(id)).toMatchObject({ status: 'FAILED', error: expect.stringContaining('old.xml is not kept here'), lacksFiles: true });
  });
});

describe('a file of the owner’s', () => {
  it.each(['DONE', 'UNDONE', 'PAUSED', 'FAILED'] as const)('that a command named is never touched, wherever it lies; its run was %s', async (status) => {
    const files = [await ownFile('elsewhere', 'mine.xml'), await ownFile('data/imports', 'mine.xml'), await ownFile('data/imports/mine', 'upload'), await upload()];
    for (const by of ['command', 'site'] as const) {
      // One that the site went on with is the site's from then on, and its file still the owner's.
      const ids = await Promise.all(files.slice(0, by === 'site' ? 3 : 4).map((file) => runOf(file, { status, days: 400, by })));
      await cleanUploads(now);
      if (by === 'site') for (const id of ids) await removeUploads(id);
      expect(files.filter((file) => !existsSync(file))).toEqual([]);
      expect((await Promise.all(ids.map(pathsOf))).flat()).toEqual(files.slice(0, ids.length));
    }
  });

  it('is not reached by a hostile path, nor by a link', async () => {
    const [outside, beside] = [await ownFile('outside', 'upload'), await ownFile('data/imports-of-mine', randomUUID(), 'upload')];
    const [inside, id, linked] = [await ownFile('data/imports', 'upload'), randomUUID(), randomUUID()];
    const more = await ownFile('data/imports', id, 'notes.txt');
    await symlink(join(folder, 'outside'), join(folder, 'data/imports', linked));
    const uploads = join(folder, 'data/imports');
    const hostile = [
      `${uploads}/../../outside/upload`, `${uploads}/${id}/../../../outside/upload`, `${uploads}/${linked}/upload`, `${uploads}/upload`, `${uploads}/./upload`, uploads, `${uploads}/${id}`, `${uploads}/..`,
      beside, outside, '/', '', '.', 'upload', `${uploads}//${id}/upload`,
    ];
    const run = await runOf(hostile, { status: 'DONE', days: 400 });
    await old(join(uploads, id));
    await cleanUploads(now);
    await removeUploads(run);
    expect(await pathsOf(run)).toEqual(hostile.map((path) => (path === `${uploads}/${linked}/upload` ? null : path)));
    await database().importRun.deleteMany();
    await cleanUploads(now);
    expect([outside, beside, inside, more].filter((file) => !existsSync(file))).toEqual([]);
    expect(existsSync(join(uploads, linked, 'upload'))).toBe(true);
  });
});
