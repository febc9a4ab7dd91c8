import type { Metadata } from 'next';
import { currentViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { LeavingBanner } from '#components/account/LeavingBanner.tsx';
import { dateAndTime } from '#lib/dates.ts';
import { SiteDocument } from '../SiteDocument.tsx';
import { themeColor } from '../theme-color.ts';
import '../styles/account.css';

/** These pages read the session, so that each is made for one reader, and none is kept. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { icons: '/icon.svg', robots: { index: false }, referrer: 'same-origin' };

export const viewport = themeColor;

export default function AccountLayout({ children }: { children: React.ReactNode }) {
  return (
    <SiteDocument>
      <Leaving />
      {children}
    </SiteDocument>
  );
}

async function Leaving() {
  const [viewer, site] = [await currentViewer(), await getSite()];
  return viewer?.deleteAfter ? <LeavingBanner when={dateAndTime(viewer.deleteAfter, site)} /> : null;
}
