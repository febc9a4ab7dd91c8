import type { Metadata } from 'next';
import { relistingProgress } from '#features/posts/relist-dates.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { saveSite, takeSettingsBack } from '#features/settings/actions.ts';
import { canSetSite } from '#features/settings/policy.ts';
import { getSite } from '#features/settings/queries.ts';
import { AutoRefresh } from '#components/admin/AutoRefresh.tsx';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { Choice } from '#components/admin/form/Choice.tsx';
import { Input } from '#components/admin/form/Input.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { languageOptions, timeZoneOptions } from '#components/settings/languages.ts';
import { SettingsTabs } from '#components/settings/SettingsTabs.tsx';

export const metadata: Metadata = { title: 'Settings' };

/** What the site is called, and how it tells time and names posts. */
export default async function SettingsPage() {
  await requireViewer('/admin/settings/', canSetSite);
  const [site, relisting] = await Promise.all([getSite(), relistingProgress()]);
  return (
    <main id="content" className="admin-main">
      <PageHead title="Settings" />
      <SettingsTabs current="/admin/settings/" />
      {relisting !== null && (
        <p className="form-done">
          <AutoRefresh />
          The archive is filed by the new time zone: <progress max={100} value={relisting} aria-label="How far it is" /> {relisting} %
        </p>
      )}
      <ActionForm action={saveSite} undo={takeSettingsBack} submit="Save" other={{ step: 'preview', label: 'Show an address' }}>
        <Input name="name" label="The site’s name" value={site.name} required maxLength={80} />
        <Input name="tagline" label="Its line" value={site.tagline} maxLength={160} hint="A few words beside the name." />
        <Choice name="language" label="Language" value={site.language} options={languageOptions(site.language)} hint="It says how dates are written, and tells browsers and screen readers how to read." />
        <Choice name="timeZone" label="Time zone" value={site.timeZone} options={timeZoneOptions(site.timeZone)} hint="Dates are shown in it, and the archive is filed by it." />
        <Input name="permalinks" label="Addresses of new posts" value={site.permalinks} required maxLength={200} hint="%year% %monthnum% %day% %postname% %post_id% %category% %author% stand for what they say. Posts that are there keep their addresses." />
      </ActionForm>
    </main>
  );
}
