import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { guards } from '../guards.ts';
import { actionCases } from './actions.ts';
import { CAST, castEverybody, tokenOf, type Cast, type Part } from './cast.ts';
import { changedTables, databaseState } from './database-state.ts';
import { outcomeOf } from './outcome.ts';
import { jar, requestOfAsker } from './request.ts';
import { setStage } from './stage.ts';

useTestDatabase();

vi.mock('next/headers', async () => (await import('./request.ts')).nextHeaders());
// A fresh page in the same answer is Next's to send; there is none here.
vi.mock('next/cache', () => ({ refresh: () => undefined }));
// No other site to sign in at is set up here; it asks Next for the request in a way that only Next can answer.
vi.mock('next-auth', () => ({ default: async () => new Response(null, { status: 400 }) }));

/** Those who are nobody to the site. */
const OUT: ReadonlySet<Part> = new Set(['signed out', 'suspended', 'banned']);

let cast: Cast;
beforeAll(async () => {
  await database().setting.create({ data: { key: 'discussion', value: { mode: 'AT_ONCE', secondsBetween: 0 } } });
});
/** Everybody is cast anew once an account or a session was touched. */
let worn = true;
beforeEach(async () => {
  await database().post.deleteMany();
  await database().rateLimit.deleteMany();
  if (!worn) return;
  await database().user.deleteMany();
  cast = await castEverybody(new Date());
  worn = false;
});

it('covers every server action', () => {
  expect(Object.keys(actionCases).toSorted()).toEqual(Object.keys(guards).toSorted());
});

describe.each(Object.entries(actionCases))('%s', (name, { may, form, kept = [], quiet = [] }) => {
  it.each(CAST.map((part) => ({ part, allowed: may.includes(part) })))('$part: $allowed', async ({ part, allowed }) => {
    const asker = await askerOf(part);
    const stage = await setStage(cast, asker, new Date());
    jar.session = part === 'signed out' ? undefined : tokenOf(part);
    const before = await databaseState();
    const outcome = await call(name, form(stage, { part, id: asker?.id ?? '', email: asker?.email ?? '', cast }));
    const changed = changedTables(before, await databaseState());
    worn ||= ['User', 'Session', 'Account'].some((table) => changed.includes(table));
    if (allowed) {
      expect({ outcome, changes: changed.length > 0 }).toEqual({ outcome: 'done', changes: !quiet.includes(part) });
    } else if (OUT.has(part)) {
      expect({ outcome, changed }).toEqual({ outcome: expect.stringMatching(/^(signed out|refused)$/), changed: kept });
    } else {
      expect({ outcome, changed }).toEqual({ outcome: expect.stringMatching(/^(refused|done)$/), changed: [] }); // what has no effect may be taken calmly
    }
  });
});

async function askerOf(part: Part): Promise<{ id: string; email: string } | null> {
  if (part === 'signed out') return null;
  return database().user.findUniqueOrThrow({ where: { id: cast[part] }, select: { id: true, email: true } });
}

async function call(name: string, fields: Record<string, string | File>) {
  const [file = '', action = ''] = name.split('#');
  const module: Record<string, unknown> = await import(`../../${file}`);
  const act = module[action];
  if (typeof act !== 'function') throw new TypeError(`${name} is no action.`);
  if (!file.endsWith('/actions.ts')) return outcomeOf(async () => act(fields, requestOfAsker()));
  const data = new FormData();
  for (const [key, value] of Object.entries(fields)) data.set(key, value);
  return outcomeOf(async () => act({}, data));
}
