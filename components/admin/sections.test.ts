import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROLES } from '#features/users/policy.ts';
import { currentSection } from './current-section.ts';
import { SECTION_GROUPS, sectionsFor } from './sections.ts';

const sections = SECTION_GROUPS.flatMap((group) => group.sections);

describe('the sections', () => {
  it.each(sections.map(({ href, may }) => ({ href, guard: may.name })))('$href is shown to those whom its page lets in: $guard', ({ href, guard }) => {
    const file = join(import.meta.dirname, '../../app', href, 'page.tsx');
    expect([href, existsSync(file)]).toEqual([href, true]);
    expect(readFileSync(file, 'utf8')).toMatch(new RegExp(String.raw`requireViewer\([^;]*\b${guard}\)`));
  });

  it('are more for whoever may do more, and none for readers', () => {
    const counts = ROLES.map((role) => sectionsFor({ role }).flatMap((group) => group.sections).length);
    expect(counts[0]).toBe(0);
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
  });

  it('without an entry have no heading', () => {
    for (const role of ROLES) expect(sectionsFor({ role }).filter((group) => group.sections.length === 0)).toEqual([]);
  });

  it('say where one is: in the narrowest that fits', () => {
    const some = [{ href: '/admin/' }, { href: '/admin/settings/' }, { href: '/admin/settings/discussion/' }];
    expect(currentSection(some, '/admin/')).toBe('/admin/');
    expect(currentSection(some, '/admin/settings/discussion/')).toBe('/admin/settings/discussion/');
    expect(currentSection(some, '/admin/settings/footer/')).toBe('/admin/settings/');
    expect(currentSection(some, '/admin/elsewhere/')).toBeUndefined();
  });
});
