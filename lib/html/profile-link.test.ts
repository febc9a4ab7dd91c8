import { describe, expect, it } from 'vitest';

import { hostileInputs } from './hostile-inputs.ts';
import { safeLink } from './profile-link.ts';

describe('a person’s link', () => {
  it.each([
    ['https://example.org/ann?a=b#c', 'https://example.org/ann?a=b#c'],
    [' http://example.org ', 'http://example.org/'],
    ['example.org', 'https://example.org/'],
    ['www.example.org/ann', 'https://www.example.org/ann'],
    ['example.org:8080/x', 'https://example.org:8080/x'],
    ['HTTPS://Example.org', 'https://example.org/'],
    ['bücher.example', 'https://xn--bcher-kva.example/'],
  ])('%j leads to %s', (typed, address) => expect(safeLink(typed)).toBe(address));

  it.each([
    '', '   ', 'Ann', 'none yet', 'ann@example.org', 'mailto:ann@example.org', '/ann', '//example.org', 'javascript:alert(1)', 'javascript:1.example', 'ftp://example.org',
    'https://user@example.org', 'https://user:word@example.org', 'https://localhost', 'http://127.0.0.1', 'http://[::1]/', 'https://example.org/a b', `https://example.org/${'a'.repeat(200)}`,
  ])('%j leads nowhere', (typed) => expect(safeLink(typed)).toBeNull());

  it.each(hostileInputs)('is a plain web address or none: %s', (typed) => {
    const address = safeLink(typed);
    if (address === null) return;
    const { protocol, username, password } = new URL(address);
    expect([['https:', 'http:'].includes(protocol), username, password]).toEqual([true, '', '']);
    expect(address).not.toMatch(/["<>\s\\]/);
    expect(address.length).toBeLessThanOrEqual(200);
    expect(safeLink(address)).toBe(address);
  });
});
