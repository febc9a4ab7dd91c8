import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who is shown the links that lead nowhere: whoever may change any post. */
export const canMendLinks = ({ role }: { role: Role }): boolean => hasRole(role, 'EDITOR');
