import sharp from 'sharp';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { TooBusyError } from '#lib/at-most.ts';
import { database } from '#lib/db/client.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { PORTRAITS } from './limits.ts';

useTestDatabase();

const request = vi.hoisted(() => ({ viewer: null as Viewer | null }));
vi.mock('#features/sessions/request.ts', () => ({ currentViewer: () => Promise.resolve(request.viewer), clientSender: () => Promise.resolve({ ip: '192.0.2.1', userAgent: '' }) }));
const savePortrait = vi.hoisted(() => vi.fn<() => Promise<string[]>>());
vi.mock('./picture.ts', () => ({ savePortrait, removePortrait: () => Promise.resolve([]) }));
const { changePicture } = await import('./actions.ts');

beforeEach(async () => {
  await database().rateLimit.deleteMany();
  savePortrait.mockReset().mockResolvedValue([]);
  request.viewer = { id: crypto.randomUUID(), name: 'Ada', role: 'READER', deleteAfter: null, sessionHash: 'h' };
});

async function send() {
  const form = new FormData();
  const bytes = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#aa3322' } }).png().toBuffer();
  form.set('picture', new File([new Uint8Array(bytes)], 'me.png', { type: 'image/png' }));
  return changePicture({}, form);
}

describe('a new picture', () => {
  it('is taken now and then: whoever sends one after the other waits, and leaves the encoder to others', async () => {
    for (let sent = 0; sent < PORTRAITS.turns; sent++) expect(await send()).toEqual({ done: 'Your picture is changed.', typed: {} });
    expect(await send()).toMatchObject({ formError: expect.stringMatching(/^That was too often for now\. Please try again in \d+ minutes\.$/) });
    expect(savePortrait).toHaveBeenCalledTimes(PORTRAITS.turns);
  });

  it('is asked for again where too many are being prepared', async () => {
    savePortrait.mockRejectedValue(new TooBusyError('More than 16 wait.'));
    expect(await send()).toMatchObject({ formError: 'Very many pictures are being prepared just now. Please send yours again in a minute.' });
  });
});
