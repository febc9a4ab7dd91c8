import type { Metadata } from 'next';
import { listPeople } from '#features/moderation/people-queries.ts';
import { peopleAddress, readPeopleQuery } from '#features/moderation/people-schema.ts';
import { isModerator } from '#features/moderation/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { hasRole } from '#features/users/policy.ts';
import { PeopleFilters } from '#components/moderation/PeopleFilters.tsx';
import { PeopleTable } from '#components/moderation/PeopleTable.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'People' };

/** Everybody with an account, to be found by name. */
export default async function PeoplePage({ searchParams }: Props) {
  const filter = readPeopleQuery(await searchParams);
  const viewer = await requireViewer(peopleAddress(filter), isModerator);
  const email = hasRole(viewer.role, 'ADMIN');
  const [{ people, next }, site] = await Promise.all([listPeople(filter, { email, now: new Date() }), getSite()]);
  return (
    <main id="content" className="admin-main">
      <h1 className="admin-title">People</h1>
      <PeopleFilters filter={filter} email={email} />
      {people.length > 0 ? <PeopleTable people={people} style={site} email={email} /> : <p className="queue-empty">Nobody fits. A part of a name is enough.</p>}
      {next && <p className="queue-more"><a href={peopleAddress({ ...filter, before: next })}>Older accounts</a></p>}
    </main>
  );
}
