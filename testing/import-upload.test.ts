import { mkdtemp, readdir, readFile, rm, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { handIn } from '#features/imports/actions.ts';
import { runFiles } from '#features/imports/run-schema.ts';
import { MOST_BEGUN } from '#features/imports/upload-parts.ts';
import { removeAbandonedUploads } from '#features/imports/upload-removal.ts';
import { useTestDatabase } from './test-database.ts';
import { castEverybody, CAST, tokenOf } from './matrix/cast.ts';
import { outcomeOf } from './matrix/outcome.ts';
import { jar } from './matrix/request.ts';
import { POST as sendForm } from '#app/api/imports/route.ts';
import { POST as begin } from '#app/api/imports/uploads/route.ts';
import { GET as ask, POST as send } from '#app/api/imports/uploads/[upload]/route.ts';

useTestDatabase();
vi.mock('next/headers', async () => (await import('./matrix/request.ts')).nextHeaders());
vi.mock('next/cache', () => ({ refresh: () => undefined }));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'left-futures-import-test-'));
  vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
  await castEverybody(new Date());
});
beforeEach(async () => {
  jar.session = tokenOf('admin');
  await database().importRun.deleteMany();
  await rm(join(folder, 'imports'), { recursive: true, force: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const address = 'http://localhost:3000/api/imports/uploads/';
const read = async (answer: Response) => ({ status: answer.status, ...(await answer.json()) });
const beginFile = async (bytes: number, name = 'old.xml') => {
  const body = JSON.stringify({ name, bytes });
  return read(await begin(new Request(address, { method: 'POST', body, headers: { 'content-length': String(body.length) } })));
};
const part = async (id: string, offset: number | string, body: BodyInit) => read(await send(new Request(`${address}${id}/?offset=${offset}`, { method: 'POST', body }), { params: Promise.resolve({ upload: id }) }));
const state = async (id: string) => read(await ask(new Request(`${address}${id}/`), { params: Promise.resolve({ upload: id }) }));
const hand = (...ids: string[]) => {
  const form = new FormData();
  form.set('kind', 'wordpress');
  for (const id of ids) form.append('uploads', id);
  return handIn({}, form);
};

describe('a file of an import', () => {
  it('comes in parts, and goes on where it ended', async () => {
    const { id } = await beginFile(10);
    expect(await part(id, 0, 'first ')).toMatchObject({ ok: true, offset: 6 });
    expect(await part(id, 0, 'first ')).toMatchObject({ status: 409, offset: 6 });
    expect(await state(id)).toMatchObject({ ok: true, offset: 6, bytes: 10, name: 'old.xml' });
    expect(await part(id, 6, 'last')).toMatchObject({ ok: true, offset: 10 });
    await expect(hand(id)).rejects.toThrow('NEXT_REDIRECT');
    const run = await database().importRun.findFirstOrThrow({ select: { files: true, status: true, file: true } });
    expect(run).toMatchObject({ status: 'WAITING', file: 'old.xml' });
    const [file] = runFiles.parse(run.files);
    expect(await readFile(file?.path ?? '', 'utf8')).toBe('first last');
    expect(await part(id, 10, 'more')).toMatchObject({ status: 404 });
  });

  it('keeps what came before the connection broke', async () => {
    const { id } = await beginFile(100);
    const broken = new ReadableStream({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('half'));
      },
      pull: () => Promise.reject(Object.assign(new Error('aborted'), { code: 'ECONNRESET' })),
    });
    const sent = { method: 'POST', body: broken, duplex: 'half' };
    const answer = await send(new Request(`${address}${id}/?offset=0`, sent), { params: Promise.resolve({ upload: id }) });
    expect(answer.status).toBe(400);
    expect(await state(id)).toMatchObject({ offset: 4 });
  });

  it('is not larger than it was said to be, nor than there may be', async () => {
    const { id } = await beginFile(4);
    expect(await part(id, 0, 'longer')).toMatchObject({ status: 413 });
    expect(await beginFile(9 * 1024 ** 3)).toMatchObject({ status: 413, error: expect.stringContaining('npm run import') });
    expect(await beginFile(0)).toMatchObject({ status: 422 });
    expect(await part(id, 'x', 'a')).toMatchObject({ status: 409 });
  });

  it('is handed in whole alone', async () => {
    const { id } = await beginFile(10);
    await part(id, 0, 'half');
    expect(await hand(id)).toMatchObject({ formError: expect.stringContaining('not here whole') });
    expect(await hand()).toMatchObject({ fieldErrors: { uploads: expect.any(String) } });
    expect(await database().importRun.count()).toBe(0);
  });

  it('has no way out of its folder', async () => {
    for (const id of ['..', '../../x', 'a', '']) expect(await state(id)).toMatchObject({ status: 404 });
    const { id } = await beginFile(1, '../../../etc/passwd');
    expect(await state(id)).toMatchObject({ name: 'passwd' });
  });

  it('goes by itself where nobody goes on with it; begun ones are counted', async () => {
    const { id } = await beginFile(10);
    const old = new Date('2020-01-01');
    await utimes(join(folder, 'imports', id, 'upload'), old, old);
    const { id: other } = await beginFile(10);
    await removeAbandonedUploads(new Date('2021-01-01'));
    expect(await readdir(join(folder, 'imports'))).toEqual([other]);
    for (let count = 1; count < MOST_BEGUN; count++) await beginFile(1);
    expect(await beginFile(1)).toMatchObject({ status: 429 });
  });

  it('comes in a plain form too, where it is small', async () => {
    const form = new FormData();
    form.set('kind', 'ghost');
    form.set('files', new File(['{}'], 'old.json'));
    const post = (body: BodyInit, length: string) => sendForm(new Request('http://localhost:3000/api/imports/', { method: 'POST', body, headers: { 'content-length': length } }));
    expect((await post(form, '300')).headers.get('location')).toMatch(/^\/admin\/imports\/\d+\/$/);
    expect((await post(form, '99999999')).headers.get('location')).toContain('problem=large');
    expect((await post(new FormData(), '10')).headers.get('location')).toContain('problem=empty');
    expect(await database().importRun.count()).toBe(1);
  });
});

describe('what is brought', () => {
  it.each(CAST.map((who) => ({ who, may: who === 'admin' })))('by the $who is taken: $may', async ({ who, may }) => {
    const { id } = await beginFile(2);
    await part(id, 0, 'ab');
    jar.session = who === 'signed out' ? undefined : tokenOf(who);
    expect((await beginFile(2)).status === 200).toBe(may);
    expect((await state(id)).status === 200).toBe(may);
    expect((await part(id, 2, '')).status === 200).toBe(may);
    const outcome = await outcomeOf(() => hand(id));
    expect(outcome === 'done').toBe(may);
    expect(await database().importRun.count()).toBe(may ? 1 : 0);
  });
});
