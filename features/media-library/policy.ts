import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

type Someone = { id: string; role: Role };

/** Who sees the library, chooses from it and adds to it. */
export const canUseLibrary = ({ role }: { role: Role }): boolean => hasRole(role, 'AUTHOR');

/** Who may change what is in it: editors all of it, authors what they added. */
export const canChangeMedia = (viewer: Someone, media: { uploaderId: string | null }): boolean =>
  canUseLibrary(viewer) && (hasRole(viewer.role, 'EDITOR') || media.uploaderId === viewer.id);

/** Who may replace and delete what they may change: while a text that is the editors' shows it, they alone. */
export const canTakeAway = (viewer: Someone, media: { uploaderId: string | null; isPublished: boolean }): boolean =>
  canChangeMedia(viewer, media) && (hasRole(viewer.role, 'EDITOR') || !media.isPublished);
