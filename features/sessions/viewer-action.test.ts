import { beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import type { FormState } from '#lib/form-action.ts';
import type { Viewer } from './viewer.ts';

const request = vi.hoisted(() => ({ viewer: null as Viewer | null, before: '/a-post/' }));
vi.mock('./request.ts', () => ({ currentViewer: () => Promise.resolve(request.viewer), pageBefore: () => Promise.resolve(request.before) }));
vi.mock('next/navigation', () => ({
  redirect: (to: string) => {
    throw new Error(`redirect ${to}`);
  },
}));
const { publicAction, viewerAction } = await import('./viewer-action.ts');

const schema = z.object({ text: z.string().min(3, 'is too short') });
const ada: Viewer = { id: 'a', name: 'Ada', role: 'EDITOR', deleteAfter: null, sessionHash: 'h' };
const handle = vi.fn<(input: { text: string }, sent: object) => Promise<FormState>>(() => Promise.resolve({ done: 'Kept.' }));
const editors = viewerAction(schema, ({ role }) => role === 'EDITOR', handle);
const anybody = publicAction(schema, handle);

function form(text: string): FormData {
  const data = new FormData();
  data.set('text', text);
  return data;
}

beforeEach(() => {
  handle.mockClear();
  request.viewer = null;
});

describe('an action for some', () => {
  it('runs for those who may, told who they are', async () => {
    request.viewer = ada;
    expect(await editors({}, form('hello'))).toEqual({ done: 'Kept.', typed: { text: 'hello' } });
    expect(handle).toHaveBeenCalledWith({ text: 'hello' }, { viewer: ada, actor: { userId: 'a', name: 'Ada' }, now: expect.any(Date) });
  });

  it('does not run for those who may not, who keep what they typed', async () => {
    request.viewer = { ...ada, role: 'READER' };
    expect(await editors({}, form('hello'))).toEqual({ formError: 'Your account may not do this.', typed: { text: 'hello' } });
    await expect(editors(form('hello'))).rejects.toThrow('redirect /not-done/');
    expect(handle).not.toHaveBeenCalled();
  });

  it('does not run for whoever is signed out: a form says so, a bare button leads to sign in and back', async () => {
    expect(await editors({}, form('hello'))).toMatchObject({ formError: expect.stringContaining('You are signed out.'), typed: { text: 'hello' } });
    await expect(editors(form('hello'))).rejects.toThrow('redirect /sign-in/?next=%2Fa-post%2F');
    expect(handle).not.toHaveBeenCalled();
  });

  it('says beside a field what is wrong with it', async () => {
    request.viewer = ada;
    expect(await editors({}, form('h'))).toEqual({ fieldErrors: { text: 'is too short' }, typed: { text: 'h' } });
    await expect(editors(form('h'))).rejects.toThrow('redirect /not-done/');
  });
});

describe('an action for everybody', () => {
  it.each([null, ada])('runs whoever asks', async (viewer) => {
    request.viewer = viewer;
    expect(await anybody({}, form('hello'))).toMatchObject({ done: 'Kept.' });
    expect(handle).toHaveBeenCalledWith({ text: 'hello' }, { viewer, now: expect.any(Date) });
  });

  it('throws what is a fault', async () => {
    handle.mockRejectedValueOnce(new Error('broken'));
    await expect(anybody({}, form('hello'))).rejects.toThrow('broken');
  });
});
