import { beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '#features/audit/actor.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { binPost, draftOf, emptyNewsroom, now, somebody } from './newsroom-fixture.ts';
import { sharePreview, withdrawPreview } from './preview.ts';
import { getPreview } from './queries.ts';

useTestDatabase();

let ada: Person;
let id: number;
beforeEach(async () => {
  await emptyNewsroom();
  ada = await somebody('Ada', 'AUTHOR');
  id = await draftOf(ada);
});

async function shared(): Promise<string> {
  const link = await sharePreview(ada, id, now);
  if (!link.ok) throw new Error(link.refusal);
  return link.key;
}

describe('a secret link', () => {
  it('shows a draft to whoever has it, until there is another one or none', async () => {
    const first = await shared();
    expect(await getPreview(first)).toMatchObject({ id, title: 'The price of rain' });
    const second = await shared();
    expect(first).not.toBe(second);
    expect(await getPreview(first)).toBeNull();
    expect(await withdrawPreview(ada, id, now)).toEqual({ ok: true });
    expect(await getPreview(second)).toBeNull();
  });

  it('shows nothing of what lies in the bin', async () => {
    const key = await shared();
    await binPost(ada, { postId: id }, now);
    expect(await getPreview(key)).toBeNull();
  });

  it('is made by those whose post it is', async () => {
    expect(await sharePreview(await somebody('Bob', 'AUTHOR'), id, now)).toMatchObject({ ok: false });
  });
});
