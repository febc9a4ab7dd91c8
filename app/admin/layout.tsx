import type { Metadata } from 'next';
import { canPublish } from '#features/posts/policy.ts';
import { currentViewer } from '#features/sessions/request.ts';
import { getSite } from '#features/settings/queries.ts';
import { isStaff } from '#features/users/policy.ts';
import { AdminNav } from '#components/admin/AdminNav.tsx';
import { AdminTools } from '#components/palette/AdminTools.tsx';
import { sectionsFor } from '#components/admin/sections.ts';
import reader from '#reader/asset.json';
import { fontClass } from './fonts.ts';
import { themeColor } from '../theme-color.ts';
import '../styles/admin.css';

/** Each page reads who asks, and checks by itself whether they may: a layout guards nothing. */
export const dynamic = 'force-dynamic';

export const metadata: Metadata = { icons: '/icon.svg', robots: { index: false }, referrer: 'same-origin' };

export const viewport = themeColor;

/** The editors' application: its head, its sections, and what one of them shows. */
export default async function AdminLayout({ children }: { children: React.ReactNode }) {
  const [site, viewer] = await Promise.all([getSite(), currentViewer()]);
  const isIn = viewer !== null && isStaff(viewer);
  return (
    <html lang={site.language} className={fontClass} suppressHydrationWarning>
      <head>
        {/* Sets the chosen theme before anything is painted. */}
        <script src={reader.script} />
      </head>
      <body>
        <a className="skip" href="#content">Skip to the content</a>
        <div className="admin">
          <header className="admin-head" aria-label="Newsroom">
            <p className="admin-site"><a href="/">{site.name}</a></p>
            {isIn && <button className="admin-menu" type="button" popoverTarget="sections">Sections</button>}
            {isIn && <AdminTools groups={sectionsFor(viewer)} canPublish={canPublish(viewer)} />}
            {viewer && (
              <p className="admin-viewer">
                <button className="admin-theme" type="button" data-theme-toggle hidden suppressHydrationWarning>Theme</button>
                <a href="/account/">{viewer.name}</a>
                <a href="/sign-out/">Sign out</a>
              </p>
            )}
          </header>
          {isIn && <AdminNav groups={sectionsFor(viewer)} />}
          {children}
        </div>
      </body>
    </html>
  );
}
