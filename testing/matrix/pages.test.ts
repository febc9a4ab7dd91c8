import { readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { env } from '#lib/env.ts';
import { makeDailyBackup } from '#features/backup/daily.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { GET as downloadBackup } from '#app/api/backups/[name]/route.ts';
import { GET as downloadMyData } from '#app/api/my-data/route.ts';
import { GET as askViewer } from '#app/api/viewer/route.ts';
import { CAST, castEverybody, tokenOf, type Cast, type Part } from './cast.ts';
import { changedTables, databaseState } from './database-state.ts';
import { outcomeOf } from './outcome.ts';
import { pageCases } from './pages.ts';
import { jar } from './request.ts';
import { setStage, type Stage } from './stage.ts';

useTestDatabase();
vi.mock('next/headers', async () => (await import('./request.ts')).nextHeaders());

let cast: Cast;
let stage: Stage;
beforeAll(async () => {
  cast = await castEverybody(new Date());
  stage = await setStage(cast, null, new Date());
});
beforeEach(() => database().rateLimit.deleteMany());

const enter = (part: Part) => (jar.session = part === 'signed out' ? undefined : tokenOf(part));
const ROOT = join(import.meta.dirname, '../..');
const pagesIn = (folder: string) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true }).filter(({ name }) => name === 'page.tsx').map(({ parentPath }) => relative(ROOT, join(parentPath, 'page.tsx')));

it('covers every page that is made for its viewer', () => {
  expect(Object.keys(pageCases).toSorted()).toEqual([...pagesIn('app/(account)'), ...pagesIn('app/admin')].toSorted());
});

describe.each(Object.entries(pageCases))('%s', (file, { may, params, query = {}, notes = [] }) => {
  it.each(CAST.map((part) => ({ part, allowed: may.includes(part) })))('$part: $allowed', async ({ part, allowed }) => {
    enter(part);
    const before = await databaseState();
    const { default: Page }: { default: (props: object) => Promise<unknown> } = await import(/* @vite-ignore */ join(ROOT, file));
    const outcome = await outcomeOf(async () => Page({ params: Promise.resolve(params?.(stage) ?? {}), searchParams: Promise.resolve(query) }));
    const changed = changedTables(before, await databaseState());
    expect(changed.filter((table) => !(allowed && notes.includes(table)))).toEqual([]); // looking changes nothing else
    expect(outcome).toEqual(allowed ? 'done' : expect.stringMatching(/^(signed out|refused)$/));
  });
});

describe('what is read by a program', () => {
  it.each(CAST)('of the viewer tells the %s of themselves alone', async (part) => {
    enter(part);
    const answer = await askViewer(new Request(`http://localhost:3000/api/viewer/?post=${stage.postId}`));
    expect(answer.headers.get('cache-control')).toBe('private, no-store');
    const { viewer, post } = await answer.json();
    const inside = part !== 'signed out' && part !== 'suspended' && part !== 'banned';
    expect(viewer?.id).toBe(inside ? cast[part] : undefined);
    expect(post?.pending?.length ?? 0).toBe(part === 'owner' ? 1 : 0);
    expect(JSON.stringify({ viewer, post })).not.toContain('@example.org');
  });

  it.each(CAST)('of one’s data gives the %s their own, or leads to sign in', async (part) => {
    enter(part);
    const answer = await downloadMyData();
    const inside = part !== 'signed out' && part !== 'suspended' && part !== 'banned';
    expect([answer.status, answer.headers.get('content-type') ?? answer.headers.get('location')]).toEqual(inside ? [200, 'application/zip'] : [303, '/sign-in/?next=%2Faccount%2Fdata%2F']);
    await answer.body?.cancel();
  });

  it.each(CAST)('of a kept backup gives the %s all of it, or says that there is nothing', async (part) => {
    enter(part);
    const folder = await mkdtemp(join(tmpdir(), 'left-futures-matrix-'));
    const setting = vi.spyOn(env(), 'DATA_DIR', 'get').mockReturnValue(folder);
    const kept = await makeDailyBackup(new Date());
    const answer = await downloadBackup(new Request('http://localhost:3000/'), { params: Promise.resolve({ name: kept?.name ?? '' }) });
    expect([answer.status, Number(answer.headers.get('content-length'))]).toEqual(part === 'admin' ? [200, kept?.bytes] : [404, 0]);
    await answer.body?.cancel();
    setting.mockRestore();
    await rm(folder, { recursive: true });
  });
});
