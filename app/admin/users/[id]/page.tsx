import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { getPerson } from '#features/moderation/people-queries.ts';
import { canSanction } from '#features/moderation/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { changeRole } from '#features/users/actions.ts';
import { isOnlyAdmin } from '#features/users/manage-queries.ts';
import { canSetRoles } from '#features/users/policy.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { Choice } from '#components/admin/form/Choice.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { LenienceForm } from '#components/moderation/LenienceForm.tsx';
import { MeasureForm } from '#components/moderation/MeasureForm.tsx';
import { ROLE_OPTIONS } from '#components/users/role-names.ts';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'A user' };

/** One account: its role, and whether it may come in. */
export default async function UserPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/users/${id}/`, canSetRoles);
  const person = z.uuid().safeParse(id).success ? await getPerson(id, { email: true, now: new Date() }) : null;
  if (!person) notFound();
  const isLast = await isOnlyAdmin(id);
  return (
    <main id="content" className="admin-main">
      <PageHead title={person.name ?? 'Somebody without a name yet'} back={{ href: '/admin/users/', label: 'Users' }}>
        {person.email}{person.id === viewer.id && ' (you)'}. <a href={`/admin/people/${id}/`}>What they wrote, and decisions about them</a>
      </PageHead>
      {isLast ? <p className="form-hint">This is the only admin. Make another one first; then this role can be changed.</p> : (
        <ActionForm action={changeRole} submit="Change the role">
          <input type="hidden" name="userId" value={id} />
          <Choice name="role" label="Role" value={person.role} options={ROLE_OPTIONS} />
        </ActionForm>
      )}
      {canSanction(viewer, person) && (
        <section className="admin-section" aria-labelledby="measures">
          <h2 id="measures">Measures</h2>
          <LenienceForm person={person} />
          <details className="measure"><summary>Warn, suspend or ban</summary><MeasureForm person={person} /></details>
        </section>
      )}
    </main>
  );
}
