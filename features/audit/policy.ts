import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** Who may read what everybody has done. */
export const canReadAudit = ({ role }: { role: Role }): boolean => hasRole(role, 'ADMIN');
