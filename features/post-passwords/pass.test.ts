import { describe, expect, it } from 'vitest';
import { opens, PASS_SECONDS, readPasses, withPass } from './pass.ts';

const now = new Date('2026-11-25T12:00:00Z');
const inSeconds = (seconds: number) => new Date(now.getTime() + seconds * 1000);
const lock = { id: 12, passwordHash: 'scrypt$16384$salt$key' };
const isLetIn = (cookie: string | undefined, one = lock, at = now) => opens(readPasses(cookie, at), one);

describe('a pass', () => {
  const cookie = withPass(undefined, lock, now);

  it('opens its post for ten days', () => {
    expect(isLetIn(cookie)).toBe(true);
    expect(isLetIn(cookie, lock, inSeconds(PASS_SECONDS - 1))).toBe(true);
    expect(isLetIn(cookie, lock, inSeconds(PASS_SECONDS))).toBe(false);
    expect(PASS_SECONDS).toBe(864_000);
  });

  it('opens no other post, and ends with the password that it was given for', () => {
    expect(isLetIn(cookie, { ...lock, id: 13 })).toBe(false);
    expect(isLetIn(cookie.replace(/^12/, '13'), { ...lock, id: 13 })).toBe(false);
    expect(isLetIn(cookie, { ...lock, passwordHash: 'scrypt$16384$other$key' })).toBe(false);
  });

  it('cannot be made longer, or up', () => {
    const [, expires = ''] = cookie.split('.');
    expect(isLetIn(cookie.replace(expires, String(Number(expires) + 1)))).toBe(false);
    expect(isLetIn(`12.${expires}.${'A'.repeat(43)}`)).toBe(false);
    for (const other of [undefined, '', '~', '12', '12..', `12.${expires}.`, `0${cookie}`, ` ${cookie}`, 'x'.repeat(9_000), '~'.repeat(9_000)]) expect([other, isLetIn(other)]).toEqual([other, false]);
  });

  it('stands beside those for other posts, the newest of twenty; the same one stands once', () => {
    const other = { id: 13, passwordHash: 'b' };
    const both = withPass(cookie, other, inSeconds(60));
    expect([isLetIn(both), isLetIn(both, other)]).toEqual([true, true]);
    expect(withPass(both, other, inSeconds(120)).split('~')).toHaveLength(2);
    const many = Array.from({ length: 20 }, (_, index) => ({ id: 100 + index, passwordHash: 'c' })).reduce((value, one) => withPass(value, one, now), cookie);
    expect([isLetIn(many), isLetIn(many, { id: 100, passwordHash: 'c' }), many.length < 2_000]).toEqual([false, true, true]);
    expect(many).toMatch(/^[\w.~-]+$/);
  });
});
