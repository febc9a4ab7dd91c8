import type { Part } from './cast.ts';
import type { Stage } from './stage.ts';

/** Who may see a page that is made for its viewer. `params` are what stands in its address. */
export type PageCase = { may: readonly Part[]; params?: (stage: Stage) => Record<string, string>; query?: Record<string, string>; /** What being shown notes of its viewer. */ notes?: readonly string[] };

const ALL: readonly Part[] = ['signed out', 'owner', 'other reader', 'author', 'editor', 'admin', 'suspended', 'banned'];
const INSIDE: readonly Part[] = ['owner', 'other reader', 'author', 'editor', 'admin'];
const STAFF: readonly Part[] = ['author', 'editor', 'admin'];
const MODERATORS: readonly Part[] = ['editor', 'admin'];
const ADMINS: readonly Part[] = ['admin'];
const own = ({ ownComment: id }: Stage) => ({ id: String(id) });

/** Each page of an account and of the editors, and who gets to see it. */
export const pageCases: Record<string, PageCase> = {
  'app/(account)/account/page.tsx': { may: INSIDE },
  'app/(account)/account/welcome/page.tsx': { may: INSIDE },
  'app/(account)/account/claim/page.tsx': { may: INSIDE },
  'app/(account)/account/data/page.tsx': { may: INSIDE },
  'app/(account)/account/delete/page.tsx': { may: INSIDE },
  'app/(account)/account/email/page.tsx': { may: ALL },
  'app/(account)/comment/[id]/delete/page.tsx': { may: ['owner'], params: own },
  'app/(account)/comment/[id]/edit/page.tsx': { may: ['owner'], params: own },
  'app/(account)/comment/[id]/moderate/page.tsx': { may: MODERATORS, params: own },
  'app/(account)/comment/[id]/more/page.tsx': { may: ALL, params: own },
  'app/(account)/comment/[id]/reply/page.tsx': { may: ALL, params: own },
  'app/(account)/comment/[id]/waiting/page.tsx': { may: ['owner'], params: ({ ownWaiting: id }) => ({ id: String(id) }) },
  'app/(account)/discuss/follow/[id]/page.tsx': { may: INSIDE, params: ({ postId }) => ({ id: String(postId) }) },
  'app/(account)/discuss/held/[key]/page.tsx': { may: ['owner'], params: ({ heldKey: key }) => ({ key }) },
  'app/(account)/not-done/page.tsx': { may: ALL },
  'app/(account)/notifications/page.tsx': { may: INSIDE, notes: ['Notification'] },
  'app/(account)/owner/page.tsx': { may: ALL },
  'app/(account)/sign-in/confirm/page.tsx': { may: ALL },
  'app/(account)/sign-in/page.tsx': { may: ALL },
  'app/(account)/sign-out/page.tsx': { may: ALL },
  'app/(account)/unsubscribe/page.tsx': { may: ALL },
  'app/admin/page.tsx': { may: STAFF },
  'app/admin/reading/page.tsx': { may: MODERATORS },
  'app/admin/broken-links/page.tsx': { may: MODERATORS },
  'app/admin/comments/page.tsx': { may: MODERATORS },
  'app/admin/discussions/[id]/page.tsx': { may: MODERATORS, params: ({ postId }) => ({ id: String(postId) }) },
  'app/admin/media/page.tsx': { may: STAFF },
  'app/admin/media/[id]/page.tsx': { may: STAFF, params: ({ sharedPicture: id }) => ({ id: String(id) }) },
  'app/admin/log/page.tsx': { may: MODERATORS },
  'app/admin/people/page.tsx': { may: MODERATORS },
  'app/admin/people/[id]/page.tsx': { may: MODERATORS, params: ({ ownerId: id }) => ({ id }) },
  'app/admin/settings/discussion/page.tsx': { may: MODERATORS },
  'app/admin/categories/page.tsx': { may: MODERATORS },
  'app/admin/categories/[id]/page.tsx': { may: MODERATORS, params: ({ categoryId: id }) => ({ id: String(id) }) },
  'app/admin/tags/page.tsx': { may: MODERATORS },
  'app/admin/tags/[id]/page.tsx': { may: MODERATORS, params: ({ tagId: id }) => ({ id: String(id) }) },
  'app/admin/authors/page.tsx': { may: MODERATORS },
  'app/admin/authors/[id]/page.tsx': { may: MODERATORS, params: ({ authorId: id }) => ({ id: String(id) }) },
  'app/admin/redirects/page.tsx': { may: MODERATORS },
  'app/admin/redirects/[id]/page.tsx': { may: MODERATORS, params: ({ redirectId: id }) => ({ id: String(id) }) },
  'app/admin/redirects/check/page.tsx': { may: MODERATORS },
  'app/admin/redirects/import/page.tsx': { may: MODERATORS },
  'app/admin/menus/page.tsx': { may: MODERATORS },
  'app/admin/backups/page.tsx': { may: ADMINS },
  'app/admin/imports/page.tsx': { may: ADMINS },
  'app/admin/imports/[id]/page.tsx': { may: ADMINS, params: ({ checkedRun: id }) => ({ id: String(id) }) },
  'app/admin/imports/[id]/undo/page.tsx': { may: ADMINS, params: ({ doneRun: id }) => ({ id: String(id) }) },
  'app/admin/users/page.tsx': { may: ADMINS },
  'app/admin/users/[id]/page.tsx': { may: ADMINS, params: ({ ownerId: id }) => ({ id }) },
  'app/(account)/draft/[id]/page.tsx': { may: STAFF, params: ({ draft: id }) => ({ id: String(id) }) },
  'app/admin/posts/page.tsx': { may: STAFF },
  'app/admin/pages/page.tsx': { may: MODERATORS },
  'app/admin/posts/[id]/page.tsx': { may: STAFF, params: ({ draft: id }) => ({ id: String(id) }) },
  'app/admin/posts/[id]/preview/page.tsx': { may: STAFF, params: ({ draft: id }) => ({ id: String(id) }) },
  'app/admin/posts/[id]/revisions/page.tsx': { may: STAFF, params: ({ draft: id }) => ({ id: String(id) }) },
  'app/admin/settings/page.tsx': { may: ADMINS },
  'app/admin/settings/appearance/page.tsx': { may: ADMINS },
  'app/admin/settings/footer/page.tsx': { may: ADMINS },
  'app/admin/audit/page.tsx': { may: ADMINS },
  'app/admin/jobs/page.tsx': { may: ADMINS },
  'app/admin/system/page.tsx': { may: ADMINS },
};
