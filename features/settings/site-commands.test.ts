import { beforeEach, describe, expect, it } from 'vitest';
import { inRenderScope } from '#lib/cache/scope.ts';
import { database } from '#lib/db/client.ts';
import { filedPost, titlesIn } from '#features/posts/filed-fixture.ts';
import { relistDates, relistingProgress } from '#features/posts/relist-dates.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import { readSite } from './queries.ts';
import { changeSite, undoSite } from './site-commands.ts';
import { appearanceForm, siteForm } from './site-forms.ts';
import { themeAddress, themeCss } from './theme.ts';

useTestDatabase();

const now = new Date('2026-11-25T12:00:00Z');
const machine = { userId: null, name: 'a command' };
const jobs = () => database().$queryRaw<{ name: string }[]>`SELECT task_identifier AS name FROM graphile_worker.jobs WHERE task_identifier = 'relist-dates'`;

beforeEach(async () => {
  await database().setting.deleteMany();
  await database().post.deleteMany();
});

describe('the site’s settings', () => {
  it('are changed in part, expire every page, and are changed back by one press', async () => {
    const changed = await changeSite(machine, { name: 'Right Pasts' }, now);
    expect(changed).toMatchObject({ ok: true, tags: ['site'] });
    expect(await readSite(database())).toMatchObject({ name: 'Right Pasts', timeZone: 'Europe/London' });
    expect(changed.ok && (await undoSite(machine, changed.entry ?? '', now)).ok).toBe(true);
    expect((await readSite(database())).name).toBe('Left Futures');
  });

  it('set by two at once are both heard', async () => {
    await Promise.all([changeSite(machine, { name: 'A' }, now), changeSite(machine, { tagline: 'B' }, now)]);
    expect(await readSite(database())).toMatchObject({ name: 'A', tagline: 'B' });
  });

  it('saved as they were are no change', async () => {
    expect(await changeSite(machine, { name: 'Left Futures' }, now)).toEqual({ ok: true, tags: [] });
  });

  it('are for admins to change', async () => {
    expect(await changeSite(await personOf('EDITOR'), { name: 'Mine' }, now)).toMatchObject({ ok: false });
  });

  it('with another time zone file the archive by it, as a job', async () => {
    await filedPost('New Year', {}, new Date('2026-12-31T23:30:00Z'));
    expect(await titlesIn('month:2026-12')).toEqual(['New Year']);
    await changeSite(machine, { timeZone: 'Asia/Tokyo' }, now);
    expect(await jobs()).toHaveLength(1);
    await relistDates({ now, signal: new AbortController().signal });
    expect([await titlesIn('month:2026-12'), await titlesIn('year:2026'), await titlesIn('month:2027-01'), await titlesIn('year:2027')]).toEqual([[], [], ['New Year'], ['New Year']]);
    expect(await relistingProgress()).toBeNull();
  });
});

describe('addresses of new posts', () => {
  const typed = (permalinks: string) => siteForm.safeParse({ name: 'A', tagline: '', language: 'en-GB', timeZone: 'UTC', permalinks });

  it.each(['/%postname%/', '/%year%/%monthnum%/%postname%/', '/blog/%post_id%-%postname%/', '/%category%/%author%/%postname%/'])('may be %s', (pattern) => {
    expect(typed(pattern).success).toBe(true);
  });

  it.each([
    ['%postname%', 'slash'], ['/%year%/', '%postname%'], ['/%jahr%/%postname%/', '%jahr%'], ['/%postname%', 'slash'], ['//%postname%/', 'slash'], ['/a b/%postname%/', 'character'], ['/50%/%postname%/', 'character'], ['/?%postname%/', 'character'],
  ])('may not be %s', (pattern, why) => {
    expect(typed(pattern).error?.issues[0]?.message).toContain(why);
  });
});

describe('the site’s colours', () => {
  it('of the design need no stylesheet of their own', () => {
    const own = appearanceForm.parse({ accentLight: '#A31621', accentDark: '#f2868c' });
    expect(own).toEqual({ accentLight: null, accentDark: null, logoId: null });
    expect([themeCss(own), themeAddress(own)]).toEqual([null, null]);
  });

  it('are a stylesheet at an address that changes with them', () => {
    const [blue, green] = ['#0b4f9e', '#0a5c2f'].map((accentLight) => ({ accentLight, accentDark: null }));
    expect(blue && themeCss(blue)).toBe(':root:root{--red:light-dark(#0b4f9e,#f2868c);--flag:#0b4f9e}\n');
    expect(blue && themeAddress(blue)).not.toBe(green && themeAddress(green));
  });

  it.each([['accentLight', '#ffcc00', '1.3 : 1'], ['accentLight', '#e06070', '3'], ['accentDark', '#7a0010', '1.4 : 1']])('%s is not %s, whose contrast of %s is too low to read', (name, colour, ratio) => {
    const wrong = appearanceForm.safeParse({ accentLight: '#a31621', accentDark: '#f2868c', [name]: colour });
    expect(wrong.error?.issues[0]?.message).toContain(`has a contrast of ${ratio}`);
  });

  it.each(['red', '#fff', '#12345g', 'url(x)', '#000000;}body{display:none'])('are not written as %s', (colour) => {
    expect(appearanceForm.safeParse({ accentLight: colour, accentDark: '#f2868c' }).success).toBe(false);
  });
});

it('every page depends on the settings', async () => {
  const { getSite } = await import('./queries.ts');
  const { result, scope } = inRenderScope(() => getSite());
  await result;
  expect([...scope.tags]).toEqual(['site']);
});
