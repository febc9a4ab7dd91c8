import type { Metadata } from 'next';
import { requireViewer } from '#features/sessions/request.ts';
import { getDiscussionSettings } from '#features/settings/discussion-queries.ts';
import { canSetDiscussion } from '#features/settings/policy.ts';
import { DiscussionSettingsForm } from '#components/moderation/DiscussionSettingsForm.tsx';

export const metadata: Metadata = { title: 'Discussion settings' };

/** How the whole site discusses. */
export default async function DiscussionSettingsPage() {
  await requireViewer('/admin/settings/discussion/', canSetDiscussion);
  return (
    <main id="content" className="admin-main">
      <h1 className="admin-title">Discussion settings</h1>
      <p className="admin-lead">They hold for every post that has no settings of its own, and for comments that come in from now on. Each change stands in the log of the site.</p>
      <DiscussionSettingsForm settings={await getDiscussionSettings()} />
    </main>
  );
}
