import type { Role } from '#generated/prisma/enums.ts';
import { hasRole, outranks } from '#features/users/policy.ts';

type Someone = { id: string; role: Role };

/** Who keeps order in the discussions. */
export const isModerator = ({ role }: { role: Role }): boolean => hasRole(role, 'EDITOR');

/** Measures against a person are for those who stand above them: nobody judges an equal, or themselves. */
export const canSanction = (moderator: Someone, person: Someone): boolean => isModerator(moderator) && moderator.id !== person.id && outranks(moderator.role, person.role);

/** Taking away or changing what somebody wrote, likewise; one's own words and those of guests of the old site are anybody's who moderates. */
export const canTakeDown = (moderator: Someone, author: Someone | null): boolean =>
  isModerator(moderator) && (author === null || author.id === moderator.id || outranks(moderator.role, author.role));
