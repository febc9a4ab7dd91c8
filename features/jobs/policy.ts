import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who looks after what the site does by itself. */
export const canRunJobs = ({ role }: { role: Role }): boolean => hasRole(role, 'ADMIN');
