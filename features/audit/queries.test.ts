import { beforeAll, describe, expect, it } from 'vitest';
import { database } from '#lib/db/client.ts';
import { personOf } from '#features/users/people-fixture.ts';
import { useTestDatabase } from '#testing/test-database.ts';
import type { Person } from './actor.ts';
import { recordAudits } from './commands.ts';
import { AUDIT_A_PAGE, searchAudit } from './queries.ts';
import { auditAddress, readAuditQuery, type AuditFilter } from './schema.ts';
import { auditWords } from './words.ts';

useTestDatabase();

let ada: Person;
beforeAll(async () => {
  ada = await personOf('ADMIN', 'Ada');
  const actor = { userId: null, name: 'a job' };
  await database().$transaction(async (tx) => {
    await recordAudits(tx, Array.from({ length: AUDIT_A_PAGE + 10 }, (_, index) => ({ actor, action: 'post.publish', subject: 'post', subjectId: index })), new Date('2026-11-01T12:00:00Z'));
    await recordAudits(tx, [{ actor: ada, action: 'category.change', subject: 'category', subjectId: 7, details: { name: 'Water' } }], new Date('2026-11-02T23:30:00Z'));
  });
});

const found = async (filter: AuditFilter, timeZone = 'UTC') => (await searchAudit(filter, timeZone)).entries;

describe('the audit log', () => {
  it('is searched by who, what and which', async () => {
    expect(await found({ who: ada.userId })).toMatchObject([{ actorName: 'Ada', action: 'category.change', name: 'Water' }]);
    expect(await found({ subject: 'post', which: '3' })).toHaveLength(1);
    expect((await found({ who: 'machine' })).every(({ actorName }) => actorName === 'a job')).toBe(true);
  });

  it('is searched by days of the site’s own time zone', async () => {
    expect(await found({ from: '2026-11-02', to: '2026-11-02' })).toHaveLength(1);
    expect(await found({ from: '2026-11-03', to: '2026-11-03' }, 'Asia/Tokyo')).toHaveLength(1);
    expect(await found({ to: '2026-10-31' })).toEqual([]);
  });

  it('is paged without a gap or a double among entries of one moment', async () => {
    const first = await searchAudit({}, 'UTC');
    const second = await searchAudit(readAuditQuery(Object.fromEntries(new URL(auditAddress({ ...(first.next && { after: first.next }) }), 'http://x').searchParams)), 'UTC');
    expect(new Set([...first.entries, ...second.entries].map(({ id }) => id)).size).toBe(AUDIT_A_PAGE + 11);
    expect(second.next).toBeNull();
  });

  it('leaves out of its address what makes no sense', () => {
    expect(readAuditQuery({ who: "x' OR 1=1", subject: '<b>', from: '2026-99-99', before: 'x', at: 'never' })).toEqual({});
  });

  it('says what was done in words', () => {
    expect([auditWords('category.merge', 'category'), auditWords('strange.thing', 'thing')]).toEqual(['merged something into the category', 'strange.thing thing']);
  });
});
