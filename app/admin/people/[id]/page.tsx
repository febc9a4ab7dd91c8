import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { listDecisions } from '#features/moderation/log.ts';
import { logAddress } from '#features/moderation/log-schema.ts';
import { getPerson } from '#features/moderation/people-queries.ts';
import { canSanction, isModerator } from '#features/moderation/policy.ts';
import { getQueue } from '#features/moderation/queries.ts';
import { queueAddress } from '#features/moderation/queues.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { hasRole } from '#features/users/policy.ts';
import { AuthorFactList } from '#components/moderation/AuthorFactList.tsx';
import { LenienceForm } from '#components/moderation/LenienceForm.tsx';
import { LogTable } from '#components/moderation/LogTable.tsx';
import { MeasureForm } from '#components/moderation/MeasureForm.tsx';
import { WrittenList } from '#components/moderation/WrittenList.tsx';

type Props = { params: Promise<{ id: string }> };

export const metadata: Metadata = { title: 'A person' };

/** One person's history, and what can be done about them. */
export default async function PersonPage({ params }: Props) {
  const { id } = await params;
  const viewer = await requireViewer(`/admin/people/${id}/`, isModerator);
  if (!z.uuid().safeParse(id).success) notFound();
  const now = new Date();
  const [person, { comments }, { entries }, site] = await Promise.all([
    getPerson(id, { email: hasRole(viewer.role, 'ADMIN'), now }), getQueue({ queue: 'all', authorId: id }, now), listDecisions({ userId: id }), getSite(),
  ]);
  if (!person) notFound();
  const { name, email, role } = person;
  return (
    <main id="content" className="admin-main">
      <h1 className="admin-title">{name ?? 'Somebody without a name yet'}</h1>
      <p className="admin-lead">{role === 'READER' ? 'Reader' : `Staff: ${role.toLowerCase()}`}{email && `, ${email}`}</p>
      <AuthorFactList facts={{ ...person, entries: [] }} style={site} />
      {canSanction(viewer, person) && (
        <section className="admin-section" aria-labelledby="measures">
          <h2 id="measures">Measures</h2>
          <LenienceForm person={person} />
          <details className="measure"><summary>Warn, suspend or ban</summary><MeasureForm person={person} /></details>
        </section>
      )}
      {entries.length > 0 && (
        <section className="admin-section" aria-labelledby="decisions">
          <h2 id="decisions">Decisions about them</h2>
          <LogTable entries={entries.slice(0, 10)} style={site} />
          {entries.length > 10 && <p className="queue-more"><a href={logAddress({ userId: id })}>All decisions about them</a></p>}
        </section>
      )}
      <section className="admin-section" aria-labelledby="written">
        <h2 id="written">What they wrote</h2>
        {comments.length > 0 ? <WrittenList comments={comments.slice(0, 20)} style={site} /> : <p className="form-hint">No comments so far.</p>}
        {comments.length > 20 && <p className="queue-more"><a href={queueAddress({ queue: 'all', authorId: id })}>All their comments</a></p>}
      </section>
    </main>
  );
}
