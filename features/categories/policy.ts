import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who keeps the site's categories. */
export const canKeepCategories = ({ role }: { role: Role }): boolean => hasRole(role, 'EDITOR');
