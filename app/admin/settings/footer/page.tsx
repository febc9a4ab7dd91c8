import type { Metadata } from 'next';
import { requireViewer } from '#features/sessions/request.ts';
import { saveFooter, takeSettingsBack } from '#features/settings/actions.ts';
import { canSetSite } from '#features/settings/policy.ts';
import { getSite } from '#features/settings/queries.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { Input } from '#components/admin/form/Input.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { SettingsTabs } from '#components/settings/SettingsTabs.tsx';

export const metadata: Metadata = { title: 'Footer' };

/** What stands at the foot of every page. */
export default async function FooterPage() {
  await requireViewer('/admin/settings/footer/', canSetSite);
  const site = await getSite();
  return (
    <main id="content" className="admin-main">
      <PageHead title="Footer" />
      <SettingsTabs current="/admin/settings/footer/" />
      <ActionForm action={saveFooter} undo={takeSettingsBack} submit="Save">
        <Input name="footer" label="Words at the foot" value={site.footer} rows={3} maxLength={300} hint="Who publishes the site, and under which terms." />
      </ActionForm>
      <p className="form-hint">The links beside them are a menu: <a href="/admin/menus/#footer">arrange it</a>.</p>
    </main>
  );
}
