import type { PostStatus } from '#generated/prisma/enums.ts';

export type { PostStatus };

/** What editors call them. */
export const STATUS_NAMES: Readonly<Record<PostStatus, string>> = {
  DRAFT: 'Draft', SUBMITTED: 'Waits for review', SCHEDULED: 'Scheduled', PUBLISHED: 'Published', PRIVATE: 'Private', UNPUBLISHED: 'Unpublished', TRASHED: 'In the bin',
};
