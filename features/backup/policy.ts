import type { Viewer } from '#features/sessions/viewer.ts';
import { hasRole } from '#features/users/policy.ts';

/** A backup holds everything, e-mail addresses too. */
export const canSeeBackups = (viewer: Pick<Viewer, 'role'>): boolean => hasRole(viewer.role, 'ADMIN');
