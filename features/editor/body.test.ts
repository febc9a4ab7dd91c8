import { describe, expect, it } from 'vitest';
import { hostileInputs } from '#lib/html/hostile-inputs.ts';
import { blockCounts, exportedBodies, sampleBodies, SHARED, sharedExports } from './body-fixture.ts';
import { openBody, writeBody } from './body.ts';
import { bodySchema } from './schema.ts';

const open = (source: string) => openBody(source, bodySchema);

describe('a body that is opened and saved untouched', () => {
  it.each(sampleBodies())('comes back byte for byte: %s', (_, body) => expect(writeBody(open(body))).toBe(body));

  it.each(hostileInputs)('comes back byte for byte, though it means harm: %s', (body) => expect(writeBody(open(body))).toBe(body));

  it.each(sharedExports())('comes back byte for byte, every post of %s', async (file) => {
    const { stored, original } = await exportedBodies(file);
    for (const body of [...stored, ...original]) expect(writeBody(open(body))).toBe(body);
  });
  if (sharedExports().length === 0) it.skip(`(not on this machine: ${SHARED} is absent)`);
});

describe('what real posts are made of', () => {
  it.skipIf(sharedExports().length === 0)('may nearly all be edited', async () => {
    const docs = [];
    for (const file of sharedExports()) docs.push(...(await exportedBodies(file)).stored.map(open));
    const { rawHtml = 0, ...others } = blockCounts(docs);
    const editable = Object.values(others).reduce((sum, count) => sum + count, 0);
    expect(editable / (editable + rawHtml)).toBeGreaterThan(0.9);
  });
});
