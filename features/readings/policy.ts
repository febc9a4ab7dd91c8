import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who sees what the whole site's readers read. Authors see the figures of their own posts. */
export const canSeeReadings = ({ role }: { role: Role }): boolean => hasRole(role, 'EDITOR');
