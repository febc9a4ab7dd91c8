import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

type Someone = { id: string; role: Role };

/** Who sees the library, chooses from it and adds to it. */
export const canUseLibrary = ({ role }: { role: Role }): boolean => hasRole(role, 'AUTHOR');

/** Who may describe, replace and delete what is in it: editors all of it, authors what they added. */
export const canChangeMedia = (viewer: Someone, media: { uploaderId: string | null }): boolean =>
  canUseLibrary(viewer) && (hasRole(viewer.role, 'EDITOR') || media.uploaderId === viewer.id);
