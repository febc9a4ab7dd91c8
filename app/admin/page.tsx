import type { Metadata } from 'next';
import { listOwnWork, listTasks } from '#features/dashboard/queries.ts';
import { canSeeReadings } from '#features/readings/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { isStaff } from '#features/users/policy.ts';
import { OwnReading } from '#components/dashboard/OwnReading.tsx';
import { SiteReading } from '#components/dashboard/SiteReading.tsx';
import { TaskList } from '#components/dashboard/TaskList.tsx';

export const metadata: Metadata = { title: 'Dashboard' };

/** Where whoever works on the site begins: what waits for them, and what is read. */
export default async function AdminPage() {
  const viewer = await requireViewer('/admin/', isStaff);
  const [tasks, own] = await Promise.all([listTasks(viewer), listOwnWork(viewer.id)]);
  return (
    <main id="content" className="admin-main">
      <h1 className="admin-title">Dashboard</h1>
      {tasks.length + own.length > 0 ? (
        <TaskList tasks={[...tasks, ...own]} />
      ) : (
        <p className="admin-lead">Nothing waits for you. {canSeeReadings(viewer) ? 'Comments that are held or reported, submitted texts, failed jobs and broken links come here.' : 'Your drafts come here, and the texts that you have given to the editors.'}</p>
      )}
      {canSeeReadings(viewer) ? <SiteReading now={new Date()} /> : <OwnReading userId={viewer.id} now={new Date()} />}
    </main>
  );
}
