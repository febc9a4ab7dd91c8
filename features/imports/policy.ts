import type { Role } from '#generated/prisma/enums.ts';
import { hasRole } from '#features/users/policy.ts';

/** An archive holds everything of a site, e-mail addresses too, and undoing an import takes much away. */
export const canImport = ({ role }: { role: Role }): boolean => hasRole(role, 'ADMIN');
