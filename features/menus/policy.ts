import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who arranges the site's menus. */
export const canArrangeMenus = ({ role }: { role: Role }): boolean => hasRole(role, 'EDITOR');
