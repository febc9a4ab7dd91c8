import { describe, expect, it } from 'vitest';
import { canSetRoles, hasRole, ROLES } from './policy.ts';

describe('roles', () => {
  it('each include those below', () => {
    for (const [rank, role] of ROLES.entries()) {
      expect(ROLES.filter((least) => hasRole(role, least))).toEqual(ROLES.slice(0, rank + 1));
    }
  });

  it('are given by admins alone', () => {
    expect(ROLES.filter((role) => canSetRoles({ role }))).toEqual(['ADMIN']);
  });
});
