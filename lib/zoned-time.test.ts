import { describe, expect, it } from 'vitest';
import { localTime, zonedTime } from './zoned-time.ts';

describe('a local time', () => {
  it.each([
    ['2026-11-25T09:00', 'Europe/London', '2026-11-25T09:00:00.000Z'],
    ['2026-07-01T09:00', 'Europe/London', '2026-07-01T08:00:00.000Z'],
    ['2026-11-25T09:00', 'Asia/Kolkata', '2026-11-25T03:30:00.000Z'],
    ['2026-11-25T09:00', 'America/New_York', '2026-11-25T14:00:00.000Z'],
    ['2026-03-29T01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'], // the clocks leap from one to two
    ['2026-10-25T01:30', 'Europe/London', '2026-10-25T00:30:00.000Z'], // they show it twice
  ])('%s in %s is %s', (local, zone, moment) => {
    expect(zonedTime(local, zone)?.toISOString()).toBe(moment);
  });

  it.each([['2026-02-31T10:00', 'Europe/London'], ['yesterday', 'Europe/London'], ['2026-11-25T09:00', 'Europe/Nowhere'], ['2026-11-25T25:00', 'UTC']])('%s in %s is none', (local, zone) => {
    expect(zonedTime(local, zone)).toBeNull();
  });

  it('is shown as it was typed', () => {
    expect(localTime(new Date('2026-07-01T08:00:59Z'), 'Europe/London')).toBe('2026-07-01T09:00');
  });
});
