import { longDate, type DateStyle } from '#lib/dates.ts';
import type { ListedUser } from '#features/users/manage-queries.ts';
import { ROLE_NAMES } from './role-names.ts';

/** Accounts with their roles; each leads to where it is changed. */
export function UserTable({ users, style }: { users: readonly ListedUser[]; style: DateStyle }) {
  return (
    <div className="table-scroll">
      <table className="admin-table">
        <thead><tr><th scope="col">Name</th><th scope="col">Role</th><th scope="col">E-mail</th><th scope="col">Last here</th></tr></thead>
        <tbody>
          {users.map((user) => (
            <tr key={user.id}>
              <td><a href={`/admin/users/${user.id}/`}>{user.name ?? 'No name yet'}</a>{standingOf(user, style)}</td>
              <td>{ROLE_NAMES[user.role]}</td>
              <td className="address">{user.email}</td>
              <td>{user.lastSeen ? longDate(user.lastSeen, style) : user.isProven ? 'Long ago' : 'Invited'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function standingOf({ standing, suspendedUntil }: ListedUser, style: DateStyle): string {
  if (standing === 'BANNED') return ' (banned)';
  if (standing === 'SUSPENDED') return suspendedUntil ? ` (suspended until ${longDate(suspendedUntil, style)})` : ' (suspended)';
  return '';
}
