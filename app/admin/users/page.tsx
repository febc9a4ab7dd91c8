import type { Metadata } from 'next';
import { invite } from '#features/invitations/actions.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { listUsers } from '#features/users/manage-queries.ts';
import { canSetRoles } from '#features/users/policy.ts';
import { readUserQuery, usersAddress } from '#features/users/schema.ts';
import { Finder } from '#components/admin/Finder.tsx';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { Choice } from '#components/admin/form/Choice.tsx';
import { Input } from '#components/admin/form/Input.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { ROLE_NAMES, ROLE_OPTIONS } from '#components/users/role-names.ts';
import { UserTable } from '#components/users/UserTable.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Users' };

/** Who works on the site, and everybody else with an account. */
export default async function UsersPage({ searchParams }: Props) {
  const filter = readUserQuery(await searchParams);
  await requireViewer(usersAddress(filter), canSetRoles);
  const [{ users, next }, site] = await Promise.all([listUsers(filter, new Date()), getSite()]);
  return (
    <main id="content" className="admin-main">
      <PageHead title="Users">Who works on the site, and in which role. Readers’ accounts are here too, for whoever is to become an author.</PageHead>
      <Finder action="/admin/users/" label="A part of the name or e-mail address" value={filter.q} narrowed={Boolean(filter.q ?? filter.role)}>
        <label className="queue-filter">
          <span>Role</span>
          <select className="input" name="role" defaultValue={filter.role ?? ''}>
            <option value="">All who work here</option>
            {Object.entries(ROLE_NAMES).map(([role, name]) => <option key={role} value={role}>{name}s</option>)}
            <option value="ALL">Everybody</option>
          </select>
        </label>
      </Finder>
      <div className="admin-halves">
        <section aria-label="Accounts">
          {users.length > 0 ? <UserTable users={users} style={site} /> : <p className="queue-empty">Nobody fits. A part of the name or address is enough; readers are found under “Everybody”.</p>}
          {next && <p className="queue-more"><a href={usersAddress({ ...filter, before: next })}>Older accounts</a></p>}
        </section>
        <section className="admin-aside" aria-labelledby="invite">
          <h2 id="invite">Invite somebody</h2>
          <ActionForm action={invite} submit="Send the invitation">
            <Input name="email" label="E-mail address" type="email" required maxLength={254} hint="They get a link that lets them in, once and within seven days." />
            <Input name="name" label="Name" maxLength={80} hint="Empty: they say how they are called." />
            <Choice name="role" label="Role" value="AUTHOR" options={ROLE_OPTIONS.slice(1)} />
          </ActionForm>
        </section>
      </div>
    </main>
  );
}
