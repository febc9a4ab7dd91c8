import { describe, expect, it } from 'vitest';
import { unsubscribeAddresses } from '#features/notifications/address.ts';
import { GET, POST } from './route.ts';

const { page, oneClick } = unsubscribeAddresses('https://left.example', '01930000-0000-7000-8000-000000000001', 'REPLY');

describe('the address that mail programs unsubscribe at', () => {
  it('leads whoever opens it in a browser to the page with the button', () => {
    const answer = GET(new Request(oneClick));
    expect([answer.status, `https://left.example${answer.headers.get('location')}`]).toEqual([302, page]);
  });

  it.each(['', '?token=', '?token=made.r.up', oneClick.slice(oneClick.indexOf('?'), -1)])('refuses what is no token of ours: %s', async (query) => {
    expect((await POST(new Request(`https://left.example/api/unsubscribe/${query}`, { method: 'POST' }))).status).toBe(400);
  });
});
