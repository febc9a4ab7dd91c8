import { beforeEach, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { admit } from './admit.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const arrival = { provider: 'github', providerAccountId: '77', provenEmail: 'ada@example.org' };
const stranger = { viewerId: null, network: '203.0.113.9' };

async function ada(standing: 'ACTIVE' | 'SUSPENDED' | 'BANNED' = 'ACTIVE'): Promise<string> {
  const { id } = await database().user.create({ data: { email: 'ada@example.org', standing, suspendedUntil: standing === 'SUSPENDED' ? new Date('2026-12-01') : null }, select: { id: true } });
  return id;
}
const link = (userId: string) => database().account.create({ data: { userId, type: 'oauth', provider: 'github', providerAccountId: '77' } });

beforeEach(async () => {
  await database().user.deleteMany();
  await database().rateLimit.deleteMany();
});

describe('whoever comes from another site', () => {
  it('is let in by a proven address, new here or not', async () => {
    expect(await admit(arrival, stranger, now)).toBeNull();
    await ada();
    expect(await admit(arrival, stranger, now)).toBeNull();
  });

  it('is not let in by an address that nobody has proven', async () => {
    expect(await admit({ ...arrival, provenEmail: null }, stranger, now)).toBe('NotProven');
  });

  it('is let in by a link that they made, whatever the address is now', async () => {
    await link(await ada());
    expect(await admit({ ...arrival, provenEmail: null }, stranger, now)).toBeNull();
  });

  it('links it to the account that they are signed in to, but not somebody else’s', async () => {
    const [{ id: viewerId }, other] = [await database().user.create({ data: { email: 'bob@example.org' }, select: { id: true } }), await ada()];
    expect(await admit({ ...arrival, provenEmail: null }, { ...stranger, viewerId }, now)).toBeNull();
    await link(other);
    expect(await admit(arrival, { ...stranger, viewerId }, now)).toBe('LinkedElsewhere');
    expect(await admit(arrival, { ...stranger, viewerId: other }, now)).toBeNull();
  });

  it.each(['SUSPENDED', 'BANNED'] as const)('is turned away while %s, linked or not', async (standing) => {
    const id = await ada(standing);
    expect(await admit(arrival, stranger, now)).toBe('TurnedAway');
    await link(id);
    expect(await admit({ ...arrival, provenEmail: null }, stranger, now)).toBe('TurnedAway');
  });

  it('makes at most ten new accounts a day from one network', async () => {
    for (let n = 0; n < 10; n++) expect(await admit({ ...arrival, provenEmail: `p${n}@example.org` }, stranger, now)).toBeNull();
    expect(await admit(arrival, stranger, now)).toBe('TooOften');
    expect(await admit(arrival, { ...stranger, network: '203.0.113.10' }, now)).toBeNull();
  });
});
