import { beforeEach, expect, it, vi } from 'vitest';
import { database } from '#lib/db/client.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { newPost } from './comment-fixture.ts';

useTestDatabase();

const from = vi.hoisted(() => ({ address: '' }));
vi.mock('next/headers', () => ({ cookies: async () => ({ get: () => undefined, set: () => undefined }), headers: async () => new Headers({ 'x-client-address': from.address }) }));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect ${to}`);
  },
}));
const { postComment } = await import('./actions.ts');

beforeEach(async () => {
  await database().rateLimit.deleteMany();
  await database().heldComment.deleteMany();
});

async function hold(postId: number, address: string): Promise<string> {
  from.address = address;
  const form = new FormData();
  for (const [name, value] of [['postId', String(postId)], ['source', 'Words.']] as const) form.set(name, value);
  return postComment({}, form).then(({ formError = '' }) => formError, (error: Error) => error.message);
}

it('keeps so many texts of those who are signed out for each network, whichever of its addresses they come from', async () => {
  const postId = await newPost();
  const answers: string[] = [];
  for (let host = 1; host <= 41; host++) answers.push(await hold(postId, `2001:db8:1:2::${host.toString(16)}`));
  expect(answers.slice(0, 40).every((answer) => answer.startsWith('redirect /sign-in/?next='))).toBe(true);
  expect(answers[40]).toBe('That was too often for now. Please try again in 10 minutes.');
  expect(await database().heldComment.count()).toBe(40);
  expect(await hold(postId, '2001:db8:1:3::1')).toMatch(/^redirect/);
});
