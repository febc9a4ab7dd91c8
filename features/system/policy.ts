import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who looks under the bonnet. */
export const canSeeSystem = ({ role }: { role: Role }): boolean => hasRole(role, 'ADMIN');
