import type { Metadata } from 'next';
import { pictureUrl } from '#features/media/address.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { saveAppearance, takeSettingsBack } from '#features/settings/actions.ts';
import { canSetSite } from '#features/settings/policy.ts';
import { getLogo, getSite } from '#features/settings/queries.ts';
import { leastContrast, OWN_ACCENTS } from '#features/settings/theme.ts';
import { ActionForm } from '#components/admin/form/ActionForm.tsx';
import { Input } from '#components/admin/form/Input.tsx';
import { PictureField } from '#components/admin/form/PictureField.tsx';
import { PageHead } from '#components/admin/PageHead.tsx';
import { SettingsTabs } from '#components/settings/SettingsTabs.tsx';

export const metadata: Metadata = { title: 'Appearance' };

/** The site's colours and its logo. */
export default async function AppearancePage() {
  await requireViewer('/admin/settings/appearance/', canSetSite);
  const site = await getSite();
  const logo = await getLogo(site);
  const [light, dark] = [site.accentLight ?? OWN_ACCENTS.accentLight, site.accentDark ?? OWN_ACCENTS.accentDark];
  return (
    <main id="content" className="admin-main">
      <PageHead title="Appearance" />
      <SettingsTabs current="/admin/settings/appearance/" />
      <ActionForm action={saveAppearance} undo={takeSettingsBack} submit="Save">
        <Input name="accentLight" label="Accent on light paper" type="color" value={light} hint={`Links under the pointer, flags and marks. Now ${light}, with a contrast of ${ratio(leastContrast('accentLight', light))}; WCAG AA asks for 4.5 : 1. The design’s own is ${OWN_ACCENTS.accentLight}.`} />
        <Input name="accentDark" label="Accent on dark paper" type="color" value={dark} hint={`For readers whose screens are dark. Now ${dark}, with a contrast of ${ratio(leastContrast('accentDark', dark))}. The design’s own is ${OWN_ACCENTS.accentDark}.`} />
        <PictureField key={site.logoId} name="logoId" label="Logo" picture={site.logoId && logo ? { id: site.logoId, url: pictureUrl(logo) } : null} hint="It stands for the name in the masthead, at most four lines high. Without one the name stands there." />
      </ActionForm>
    </main>
  );
}

const ratio = (value: number) => `${(Math.floor(value * 10) / 10).toFixed(1)} : 1`;
