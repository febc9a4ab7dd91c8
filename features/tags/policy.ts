import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who keeps the site's tags in order; whoever writes makes new ones while writing. */
export const canKeepTags = ({ role }: { role: Role }): boolean => hasRole(role, 'EDITOR');
