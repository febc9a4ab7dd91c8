import { longDate, type DateStyle } from '#lib/dates.ts';
import type { ListedPerson } from '#features/moderation/people-queries.ts';

const ROLE = { READER: 'Reader', AUTHOR: 'Author', EDITOR: 'Editor', ADMIN: 'Admin' } as const;

/** People with how they stand; each leads to their history. */
export function PeopleTable({ people, style, email }: { people: readonly ListedPerson[]; style: DateStyle; email: boolean }) {
  return (
    <div className="table-scroll">
      <table className="admin-table">
        <thead><tr><th scope="col">Name</th>{email && <th scope="col">E-mail</th>}<th scope="col">Role</th><th scope="col">Standing</th><th scope="col">Since</th></tr></thead>
        <tbody>
          {people.map((person) => (
            <tr key={person.id}>
              <td><a href={`/admin/people/${person.id}/`}>{person.name ?? 'No name yet'}</a></td>
              {email && <td>{person.email}</td>}
              <td>{ROLE[person.role]}</td>
              <td>{standingOf(person, style)}</td>
              <td>{longDate(person.since, style)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function standingOf({ standing, suspendedUntil, heldAlways }: ListedPerson, style: DateStyle): string {
  if (standing === 'BANNED') return 'Banned';
  if (standing === 'SUSPENDED') return suspendedUntil ? `Suspended until ${longDate(suspendedUntil, style)}` : 'Suspended';
  return heldAlways ? 'Each comment waits' : 'Good';
}
