import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who keeps the names that stand over posts. */
export const canKeepAuthors = ({ role }: { role: Role }): boolean => hasRole(role, 'EDITOR');
