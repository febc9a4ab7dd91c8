import type { Role } from '#generated/prisma/enums.ts';

/** Each may do what those before it may. */
export const ROLES = ['READER', 'AUTHOR', 'EDITOR', 'ADMIN'] as const satisfies readonly Role[];

/** Whether a role may do what asks for `least`. */
export function hasRole(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

/** Whether somebody stands above another; nobody stands above their equals. */
export function outranks(role: Role, other: Role): boolean {
  return role !== other && hasRole(role, other);
}

/** Who works on the site, and so has something to do in /admin. */
export const isStaff = ({ role }: { role: Role }): boolean => hasRole(role, 'AUTHOR');

/** Who may give and take roles. */
export function canSetRoles(viewer: { role: Role }): boolean {
  return hasRole(viewer.role, 'ADMIN');
}
