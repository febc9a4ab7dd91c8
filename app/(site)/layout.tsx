import type { Metadata } from 'next';
import { SiteDocument } from '../SiteDocument.tsx';
import { themeColor } from '../theme-color.ts';

/** The front door keeps finished pages; Next makes one each time it is asked. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { icons: '/icon.svg' };

export const viewport = themeColor;

export default function SiteLayout({ children }: { children: React.ReactNode }) {
  return <SiteDocument>{children}</SiteDocument>;
}
