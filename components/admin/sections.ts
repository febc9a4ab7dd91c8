import { canReadAudit } from '#features/audit/policy.ts';
import { canKeepAuthors } from '#features/authors/policy.ts';
import { canSeeBackups } from '#features/backup/policy.ts';
import { canMendLinks } from '#features/broken-links/policy.ts';
import { canKeepCategories } from '#features/categories/policy.ts';
import { canImport } from '#features/imports/policy.ts';
import { canUseLibrary } from '#features/media-library/policy.ts';
import { canRunJobs } from '#features/jobs/policy.ts';
import { canArrangeMenus } from '#features/menus/policy.ts';
import { isModerator } from '#features/moderation/policy.ts';
import { canKeepRedirects } from '#features/redirects/policy.ts';
import { canSeeReadings } from '#features/readings/policy.ts';
import { canWrite, canWritePages } from '#features/posts/policy.ts';
import type { Viewer } from '#features/sessions/viewer.ts';
import { canSetDiscussion, canSetSite } from '#features/settings/policy.ts';
import { canSeeSystem } from '#features/system/policy.ts';
import { canKeepTags } from '#features/tags/policy.ts';
import { canSetRoles, isStaff } from '#features/users/policy.ts';

/** One entry: a folder of app/admin, and who sees it: the very predicate that guards its page. */
export type Section = { href: `/admin/${string}`; label: string; may: (viewer: Pick<Viewer, 'role'>) => boolean };
export type SectionGroup = { label: string; sections: readonly Section[] };

/** Every section of the editors' application, in order; a new page is written down here, in its group. */
export const SECTION_GROUPS: readonly SectionGroup[] = [
  {
    label: 'Overview',
    sections: [
      { href: '/admin/', label: 'Dashboard', may: isStaff },
      { href: '/admin/reading/', label: 'Reading', may: canSeeReadings },
      { href: '/admin/broken-links/', label: 'Broken links', may: canMendLinks },
    ],
  },
  {
    label: 'Writing',
    sections: [
      { href: '/admin/posts/', label: 'Posts', may: canWrite },
      { href: '/admin/pages/', label: 'Pages', may: canWritePages },
      { href: '/admin/media/', label: 'Media', may: canUseLibrary },
    ],
  },
  {
    label: 'Discussion',
    sections: [
      { href: '/admin/comments/', label: 'Comments', may: isModerator },
      { href: '/admin/people/', label: 'People', may: isModerator },
      { href: '/admin/settings/discussion/', label: 'Discussion settings', may: canSetDiscussion },
      { href: '/admin/log/', label: 'Log', may: isModerator },
    ],
  },
  {
    label: 'Site',
    sections: [
      { href: '/admin/categories/', label: 'Categories', may: canKeepCategories },
      { href: '/admin/tags/', label: 'Tags', may: canKeepTags },
      { href: '/admin/menus/', label: 'Menus', may: canArrangeMenus },
      { href: '/admin/authors/', label: 'Authors', may: canKeepAuthors },
      { href: '/admin/redirects/', label: 'Redirects', may: canKeepRedirects },
    ],
  },
  {
    label: 'Running',
    sections: [
      { href: '/admin/users/', label: 'Users', may: canSetRoles },
      { href: '/admin/settings/', label: 'Settings', may: canSetSite },
      { href: '/admin/jobs/', label: 'Jobs', may: canRunJobs },
      { href: '/admin/audit/', label: 'Audit log', may: canReadAudit },
      { href: '/admin/system/', label: 'System', may: canSeeSystem },
      { href: '/admin/backups/', label: 'Backups', may: canSeeBackups },
      { href: '/admin/imports/', label: 'Imports', may: canImport },
    ],
  },
];

/** The sections that somebody may enter, without the predicates: what a browser is told. */
export function sectionsFor(viewer: Pick<Viewer, 'role'>): { label: string; sections: { href: string; label: string }[] }[] {
  return SECTION_GROUPS.map(({ label, sections }) => ({ label, sections: sections.filter(({ may }) => may(viewer)).map(({ href, label: name }) => ({ href, label: name })) }))
    .filter(({ sections }) => sections.length > 0);
}
