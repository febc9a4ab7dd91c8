import type { Metadata } from 'next';
import { listLinked } from '#features/accounts/queries.ts';
import { listProviders, providerName } from '#features/accounts/providers.ts';
import { commenterPath } from '#features/profile/address.ts';
import { getSettings } from '#features/profile/queries.ts';
import { listSessions } from '#features/sessions/queries.ts';
import { requireViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { AccountNav } from '#components/account/AccountNav.tsx';
import { ClaimNote } from '#components/account/ClaimNote.tsx';
import { EmailForm } from '#components/account/EmailForm.tsx';
import { MailForm } from '#components/account/MailForm.tsx';
import { PictureForm } from '#components/account/PictureForm.tsx';
import { ProfileForm } from '#components/account/ProfileForm.tsx';
import { SessionList } from '#components/account/SessionList.tsx';
import { SettingsSection } from '#components/account/SettingsSection.tsx';
import { WaysIn } from '#components/account/WaysIn.tsx';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const metadata: Metadata = { title: 'Your account' };

export default async function AccountPage({ searchParams }: Props) {
  const viewer = await requireViewer('/account/');
  const [site, settings, linked, sessions, { ended, linked: justLinked, unlinked }] = await Promise.all([
    getSite(), getSettings(viewer.id), listLinked(viewer.id), listSessions(viewer.id, new Date()), searchParams,
  ]);
  const others = listProviders().filter(({ id }) => !linked.includes(id));
  return (
    <main id="content" className="wrap account">
      <AccountNav current="profile" profile={commenterPath(viewer.id)} />
      <div className="list-head">
        <h1>Your account</h1>
        <p>You are here as {viewer.name}. <a href={commenterPath(viewer.id)}>What others see of you</a></p>
      </div>
      <ClaimNote viewer={viewer} />
      <SettingsSection id="profile" title="Profile"><ProfileForm name={settings.name ?? ''} bio={settings.bio ?? ''} link={settings.link ?? ''} /></SettingsSection>
      <SettingsSection id="picture" title="Picture"><PictureForm picture={settings.image} /></SettingsSection>
      <SettingsSection id="mail" title="Mail"><MailForm {...settings} /></SettingsSection>
      <SettingsSection id="ways-in" title="Signing in">
        <p>A link mailed to <strong>{settings.email}</strong> always signs you in.</p>
        {justLinked !== undefined && <p className="form-done">It is linked.</p>}
        {unlinked !== undefined && <p className="form-done">It is unlinked.</p>}
        {(linked.length > 0 || others.length > 0) && <WaysIn linked={linked.map((id) => ({ id, name: providerName(id) }))} others={others} />}
        <EmailForm />
      </SettingsSection>
      <SettingsSection id="sessions" title="Where you are signed in">
        {ended !== undefined && <p className="form-done">That one is ended.</p>}
        <SessionList sessions={sessions} current={viewer.sessionHash} style={site} />
      </SettingsSection>
      <p><a href="/account/data/">Download or delete your data</a></p>
    </main>
  );
}
