import type { Role } from '#generated/prisma/enums.ts';

/** Each may do what those before it may. */
export const ROLES = ['READER', 'AUTHOR', 'EDITOR', 'ADMIN'] as const satisfies readonly Role[];

/** Whether a role may do what asks for `least`. */
export function hasRole(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** Who may give and take roles. */
export function canSetRoles(viewer: { role: Role }): boolean {
  return hasRole(viewer.role, 'ADMIN');
}
