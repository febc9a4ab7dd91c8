import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who may change how the site discusses: those who keep order in it. */
export function canSetDiscussion(viewer: { role: Role }): boolean {
  return hasRole(viewer.role, 'EDITOR');
}

/** Who may change what the whole site is: its name, its looks, its foot. */
export function canSetSite(viewer: { role: Role }): boolean {
  return hasRole(viewer.role, 'ADMIN');
}
