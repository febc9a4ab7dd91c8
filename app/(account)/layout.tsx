import type { Metadata } from 'next';
import { SiteDocument } from '../SiteDocument.tsx';
import { themeColor } from '../theme-color.ts';
import '../styles/account.css';

/** These pages read the session, so that each is made for one reader, and none is kept. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { icons: '/icon.svg', robots: { index: false }, referrer: 'same-origin' };

export const viewport = themeColor;

export default function AccountLayout({ children }: { children: React.ReactNode }) {
  return <SiteDocument>{children}</SiteDocument>;
}
