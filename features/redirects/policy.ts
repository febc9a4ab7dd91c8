import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who says where old addresses lead. */
export const canKeepRedirects = ({ role }: { role: Role }): boolean => hasRole(role, 'EDITOR');
