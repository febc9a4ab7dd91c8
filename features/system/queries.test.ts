import { describe, expect, it } from 'vitest';
import { useTestDatabase } from '#testing/test-database.ts';
import { readSystem } from './queries.ts';

useTestDatabase();

describe('the system page', () => {
  it('knows versions, sizes and how often pages came from memory', async () => {
    const facts = await readSystem();
    expect(facts.versions).toMatchObject({ node: expect.stringMatching(/^\d+\./), database: expect.stringMatching(/^1\d/) });
    expect(facts.database.bytes).toBeGreaterThan(1_000_000);
    expect(facts.pages).toMatchObject({ hits: expect.any(Number), made: expect.any(Number) });
    expect(JSON.stringify(facts)).not.toMatch(/password|postgresql:/);
  });
});
