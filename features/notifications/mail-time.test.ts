import { describe, expect, it } from 'vitest';
import { mailTimes } from './mail-time.ts';

const daily = (now: string, timeZone = 'Europe/London') => mailTimes(new Date(now), timeZone).DAILY.toISOString();

describe('when a notification is mailed', () => {
  it('at once, at the next full hour, in the morning, or never', () => {
    const now = new Date('2026-11-25T12:34:56Z');
    expect(mailTimes(now, 'Europe/London')).toEqual({ AT_ONCE: now, HOURLY: new Date('2026-11-25T13:00:00Z'), DAILY: new Date('2026-11-26T07:00:00Z'), NEVER: null });
    expect(mailTimes(new Date('2026-11-25T13:00:00Z'), 'Europe/London').HOURLY).toEqual(new Date('2026-11-25T14:00:00Z'));
  });

  it.each([
    ['before seven it is today', '2026-11-25T06:59:00Z', 'Europe/London', '2026-11-25T07:00:00.000Z'],
    ['at seven it is tomorrow', '2026-11-25T07:00:00Z', 'Europe/London', '2026-11-26T07:00:00.000Z'],
    ['in summer seven is six', '2026-07-01T12:00:00Z', 'Europe/London', '2026-07-02T06:00:00.000Z'],
    ['over the night that the clocks go forward', '2026-03-28T12:00:00Z', 'Europe/London', '2026-03-29T06:00:00.000Z'],
    ['over the night that they go back', '2026-10-24T12:00:00Z', 'Europe/London', '2026-10-25T07:00:00.000Z'],
    ['where it is tomorrow already', '2026-11-25T20:00:00Z', 'Pacific/Auckland', '2026-11-26T18:00:00.000Z'],
    ['where an hour is halved', '2026-11-25T00:00:00Z', 'Asia/Kolkata', '2026-11-25T01:30:00.000Z'],
  ])('in the morning: %s', (_what, now, timeZone, expected) => {
    expect(daily(now, timeZone)).toBe(expected);
  });
});
