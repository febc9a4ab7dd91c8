import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { isModerator } from '#features/moderation/policy.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { isStaff } from '#features/users/policy.ts';

export const metadata: Metadata = { title: 'Editing' };

/** Where whoever works on the site begins: moderators with what waits for them. */
export default async function AdminPage() {
  const viewer = await requireViewer('/admin/', isStaff);
  if (isModerator(viewer)) redirect('/admin/comments/');
  return (
    <main id="content" className="admin-main">
      <h1>Nothing here for you yet</h1>
      <p className="empty">You write for this site. Comments and people are in the editors’ hands. <a href="/">To the front page</a></p>
    </main>
  );
}
